/** Makes an element: plain values become attributes, objects become properties, the rest are its children. */
export const element = (tag, values = {}, ...children) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'object') made[name] = value;
    else made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
};
