import { cookies } from "next/headers"
import { RECEIPT_COOKIE, receiptIn } from "@/lib/ballot/receiptCookie"

/** The receipt of the last sending in this browser; null where it was another one, or long ago. */
export async function findReceipt(): Promise<string | null> {
  return receiptIn((await cookies()).get(RECEIPT_COOKIE)?.value)
}
