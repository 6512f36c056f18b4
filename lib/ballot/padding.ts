const LENGTH_BYTES = 4
const SMALLEST_CLASS = 8192

/**
 * Pads bytes with zeros to a size class (8 KiB, 32 KiB, 128 KiB …), so that the length of what is encrypted says
 * next to nothing: every ballot of the length that is allowed is of the smallest class, or nearly (packing.ts).
 */
export function pad(bytes: Uint8Array): Uint8Array {
  let size = SMALLEST_CLASS
  while (size < bytes.length + LENGTH_BYTES) size *= 4
  const padded = new Uint8Array(size)
  new DataView(padded.buffer).setUint32(0, bytes.length)
  padded.set(bytes, LENGTH_BYTES)
  return padded
}

/** @throws when the bytes were not made by `pad` */
export function unpad(padded: Uint8Array): Uint8Array {
  if (padded.length < LENGTH_BYTES) throw new RangeError("Too short to be padded")
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0)
  if (length > padded.length - LENGTH_BYTES) throw new RangeError("Padding does not fit")
  return padded.subarray(LENGTH_BYTES, LENGTH_BYTES + length)
}
