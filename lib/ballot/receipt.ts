/** Without the letters that are read as digits (Crockford's base 32). */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

/** How many random bytes a receipt is made of. */
export const RECEIPT_BYTES = 12

/** A receipt that fits on a note, XXXX-XXXX-XXXX: five bits of each byte, 60 in all. */
export function receiptFrom(random: Uint8Array): string {
  return grouped(Array.from(random.subarray(0, RECEIPT_BYTES), (byte) => ALPHABET[byte % 32]).join(""))
}

/** A receipt as it is listed, from what somebody typed: spaces, case and look-alike letters do not matter. */
export function normaliseReceipt(typed: string): string {
  return grouped(
    typed
      .toUpperCase()
      .replaceAll(/[^0-9A-Z]/g, "")
      .replaceAll("O", "0")
      .replaceAll(/[IL]/g, "1"),
  )
}

/** A receipt as somebody would read it aloud, character by character: "7 K 2 M, 0 0 4 T, 9 Q X 1". */
export function spelled(receipt: string): string {
  return receipt
    .split("-")
    .map((letters) => [...letters].join(" "))
    .join(", ")
}

function grouped(letters: string): string {
  return [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8)].join("-")
}
