/** More than this is not read. */
export const MOST_BYTES = 20_000_000;

/** The bytes of a stream, or the beginning of them: of one that holds more than `MOST_BYTES`, hardly more than that. `hear` is called for each piece. */
export async function takeBytes(stream: AsyncIterable<Uint8Array>, hear?: () => void): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    hear?.();
    chunks.push(chunk);
    size += chunk.length;
    if (size > MOST_BYTES) break;
  }
  return Buffer.concat(chunks);
}
