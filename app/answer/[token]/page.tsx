import { redirect } from "next/navigation"
import { addressOf } from "@/app/answer/[token]/addresses"
import { Colleagues } from "@/app/answer/[token]/colleagues"
import { Ended } from "@/app/answer/[token]/ended"
import { followRaterLink } from "@/app/_server/gates"

/** What a rater's link opens: the colleagues whom they are asked about. Opening it changes nothing. */
export default async function LinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { state } = await followRaterLink((await params).token)
  if (state.kind !== "open") return <Ended state={state} />
  const { colleagues, isCurrent } = state.opened
  // Of one colleague a list would be one click more.
  if (isCurrent && colleagues.length === 1) redirect(addressOf(colleagues[0]!.link))
  return <Colleagues opened={state.opened} />
}
