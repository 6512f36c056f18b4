import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { Keeping } from "@/app/answer/_keeping/keeping"
import { RefreshOnceSaved } from "@/app/answer/_keeping/refreshOnceSaved"
import { addressOf, listAddress } from "@/app/answer/[token]/addresses"
import { drawnOf } from "@/app/answer/[token]/drawnOf"
import { after, DoneSchema, type Done } from "@/app/answer/[token]/done"
import { Declined, Ended } from "@/app/answer/[token]/ended"
import { answerForEnded } from "@/app/answer/[token]/endedState"
import { titleOfColleague, titleOfEnded } from "@/app/answer/[token]/titles"
import { EndedLink } from "@/app/answer/[token]/[invitationId]/endedLink"
import { Introduction } from "@/app/answer/[token]/[invitationId]/introduction"
import { LastLook } from "@/app/answer/[token]/[invitationId]/lastLook"
import { Ratings } from "@/app/answer/[token]/[invitationId]/ratings"
import { Sent, SentElsewhere } from "@/app/answer/[token]/[invitationId]/sent"
import { stepsOf } from "@/app/answer/[token]/[invitationId]/steps"
import { Words } from "@/app/answer/[token]/[invitationId]/words"
import { findAsked, openRaterLink } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import type { Asked, OpenedLink, RaterLink } from "@/lib/ballot/raterLink"

interface Props {
  params: Promise<{ token: string; invitationId: string }>
  searchParams: Promise<{ step?: string | string[]; done?: string | string[] }>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { token, invitationId } = await params
  const { step } = await searchParams
  const words = await getWords()
  let asked: Asked | null | undefined = step === undefined ? null : await findAsked(token, invitationId)
  if (!asked) {
    const { state } = await openRaterLink(token)
    if (state.kind !== "open") return { title: titleOfEnded(words, state) }
    asked = state.opened.colleagues.find(({ link }) => link.id === invitationId)
  }
  if (!asked) return {}
  const steps = stepsOf(words, asked.link)
  const place = steps.findIndex(({ id }) => id === step)
  if (asked.kind !== "open" || place < 0) return { title: titleOfColleague(words, asked) }
  const { group, subjectName } = asked.link
  const about = { step: steps[place]!.title, place: place + 1, count: steps.length, name: subjectName }
  return { title: words.t(group.kind === "self" ? "answering.steps.titleOfSelf" : "answering.steps.title", about) }
}

/** One colleague on a rater's link. Opening it changes nothing; only pressing a button does. */
export default async function ColleaguePage({ params, searchParams }: Props) {
  const { token, invitationId } = await params
  const { step, ...rest } = await searchParams
  // A screen is about one colleague alone; how it stands with the others it does not say.
  const alone = step === undefined ? null : await findAsked(token, invitationId)
  if (alone?.kind === "open") {
    return (
      <Keeping drawn={[drawnOf(alone.link, alone.now)]}>
        <Screen key={String(step)} link={alone.link} wanted={step!} />
      </Keeping>
    )
  }
  const { state, now } = await openRaterLink(token)
  if (state.kind !== "open") {
    answerForEnded(state)
    return <Ended state={state} />
  }
  const { opened } = state
  const { done } = DoneSchema.parse(rest)
  const list = done === undefined ? listAddress(token) : after(done, listAddress(token))
  const { kind, link } = opened.colleagues.find((asked) => asked.link.id === invitationId) ?? redirect(list)
  switch (kind) {
    case "open":
      return (
        <Keeping drawn={[drawnOf(link, now)]}>
          {step === undefined ? (
            <Beginning link={link} opened={opened} done={done} />
          ) : (
            <Screen key={String(step)} link={link} wanted={step} />
          )}
        </Keeping>
      )
    case "declined":
      return <Declined link={link} opened={opened} />
    case "elsewhere":
      return <SentElsewhere link={link} opened={opened} />
    case "ended":
      return <EndedLink link={link} done={done} />
  }
}

function Beginning({ link, opened, done }: { link: RaterLink; opened: OpenedLink; done: Done | undefined }) {
  return (
    <>
      <RefreshOnceSaved />
      {link.submitted ? <Sent link={link} opened={opened} /> : <Introduction link={link} opened={opened} done={done} />}
    </>
  )
}

/** The screen that the address names; of one that there is none of, it leads to the beginning. */
async function Screen({ link, wanted }: { link: RaterLink; wanted: string | string[] }) {
  const steps = stepsOf(await getWords(), link)
  const place = steps.findIndex(({ id }) => id === wanted)
  const step = steps[place] ?? redirect(addressOf(link))
  const around = {
    previous: steps[place - 1] ?? null,
    next: steps[place + 1] ?? null,
    place: place + 1,
    count: steps.length,
  }
  switch (step.kind) {
    case "competency":
      return <Ratings link={link} step={step} around={around} />
    case "words":
      return <Words link={link} step={step} around={around} />
    case "check":
      return <LastLook link={link} steps={steps} around={around} />
  }
}
