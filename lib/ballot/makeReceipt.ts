import { randomBytes } from "node:crypto"
import { RECEIPT_BYTES, receiptFrom } from "@/lib/ballot/receipt"

/** A new receipt of 60 random bits: nothing else can make it again. */
export function makeReceipt(): string {
  return receiptFrom(randomBytes(RECEIPT_BYTES))
}
