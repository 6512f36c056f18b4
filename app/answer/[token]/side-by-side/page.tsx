import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { listAddress, sideAddress } from "@/lib/ballot/addresses"
import { Ended } from "@/app/answer/[token]/ended"
import { answerForEnded } from "@/app/answer/[token]/endedState"
import { titleOfEnded } from "@/app/answer/[token]/titles"
import { Behaviour, RATED } from "@/app/answer/[token]/side-by-side/behaviour"
import { Rated } from "@/app/answer/[token]/side-by-side/rated"
import { openRaterLink } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { behavioursAsked, besideEachOther, isUnanswered } from "@/lib/ballot/sideBySide"

interface Props {
  params: Promise<{ token: string }>
  searchParams: Promise<{ behaviour?: string | string[] }>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { state } = await openRaterLink((await params).token)
  const words = await getWords()
  if (state.kind !== "open") return { title: titleOfEnded(words, state) }
  const { t } = words
  const asked = behavioursAsked(besideEachOther(state.opened))
  const { behaviour } = await searchParams
  const place = asked.findIndex(({ item }) => item.id === behaviour) + 1
  return { title: place > 0 ? t("sideBySide.pageTitle", { place, count: asked.length }) : t("sideBySide.title") }
}

/** One behaviour after the other, each about all colleagues at once; then on to words, which are each colleague's own. */
export default async function SideBySidePage({ params, searchParams }: Props) {
  const { token } = await params
  const { state, now } = await openRaterLink(token)
  if (state.kind !== "open") {
    answerForEnded(state)
    return <Ended state={state} />
  }
  const links = besideEachOther(state.opened)
  if (links.length < 2) redirect(listAddress(token))
  const asked = behavioursAsked(links)
  const { behaviour } = await searchParams
  if (behaviour === RATED) return <Rated token={token} links={links} asked={asked} />
  const place = asked.findIndex(({ item }) => item.id === behaviour)
  if (place < 0) redirect(sideAddress(token, (asked.find(isUnanswered) ?? asked[0]!).item.id))
  return (
    <Behaviour
      key={asked[place]!.item.id}
      token={token}
      asked={asked[place]!}
      around={{
        place: place + 1,
        count: asked.length,
        previous: asked[place - 1]?.item.id ?? null,
        next: asked[place + 1]?.item.id ?? RATED,
      }}
      all={asked}
      now={now}
    />
  )
}
