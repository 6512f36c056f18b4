import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { addressOf } from "@/lib/ballot/addresses"
import { Colleagues } from "@/app/answer/[token]/colleagues"
import { DoneSchema } from "@/lib/ballot/done"
import { Ended } from "@/app/answer/[token]/ended"
import { answerForEnded } from "@/app/answer/[token]/endedState"
import { titleOfEnded, titleOfList } from "@/app/answer/[token]/titles"
import { openRaterLink } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"

interface Props {
  params: Promise<{ token: string }>
  searchParams: Promise<Record<string, unknown>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { state } = await openRaterLink((await params).token)
  const words = await getWords()
  return { title: state.kind === "open" ? titleOfList(words, state.opened) : titleOfEnded(words, state) }
}

/** What a rater's link opens: the colleagues whom they are asked about. Opening it changes nothing. */
export default async function LinkPage({ params, searchParams }: Props) {
  const { state } = await openRaterLink((await params).token)
  if (state.kind !== "open") {
    answerForEnded(state)
    return <Ended state={state} />
  }
  const { colleagues, isCurrent } = state.opened
  // Of one colleague a list would be one click more.
  if (isCurrent && colleagues.length === 1) redirect(addressOf(colleagues[0]!.link))
  const { done } = DoneSchema.parse(await searchParams)
  return <Colleagues opened={state.opened} done={done} />
}
