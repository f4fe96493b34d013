// The manifest names the built files, which is what a reader of the package has.
const built = (file) => file.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');

const renamePaths = (value) => {
  if (Array.isArray(value)) value.forEach(renamePaths);
  else if (value && typeof value === 'object') {
    for (const key of ['path', 'module']) {
      if (typeof value[key] === 'string') value[key] = built(value[key]);
    }
    Object.values(value).forEach(renamePaths);
  }
};

export default {
  globs: ['src/components/*.ts', 'src/define.ts'],
  exclude: ['**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [{name: 'built-paths', packageLinkPhase: ({customElementsManifest}) => renamePaths(customElementsManifest)}],
};
