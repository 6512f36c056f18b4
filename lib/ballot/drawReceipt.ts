import { randomBytes } from "node:crypto"
import { RECEIPT_BYTES, receiptFrom } from "@/lib/ballot/receipt"

/** A receipt that is new at each sending, and that nothing can make again. */
export function drawReceipt(): string {
  return receiptFrom(randomBytes(RECEIPT_BYTES))
}
