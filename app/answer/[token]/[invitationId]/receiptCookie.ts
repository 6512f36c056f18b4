import { cookies } from "next/headers"
import { addressOf } from "@/app/answer/[token]/addresses"
import { getContext } from "@/app/_server/context"

const NAME = "parallax-receipt"

/** What of a link says where its page is. */
type Place = { token: string; id: string }

/** Lets the page after sending show the receipt, in this browser and until it is closed: the server keeps it nowhere. */
export async function keepReceipt(place: Place, receipt: string): Promise<void> {
  const { configuration } = await getContext()
  const jar = await cookies()
  jar.set(NAME, receipt, {
    httpOnly: true,
    sameSite: "lax",
    secure: configuration.publicUrl.startsWith("https:"),
    path: addressOf(place),
  })
}

/** The receipt of the last sending in this browser; null where it was another one, or long ago. */
export async function findReceipt(): Promise<string | null> {
  const value = (await cookies()).get(NAME)?.value
  return value && /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/.test(value) ? value : null
}
