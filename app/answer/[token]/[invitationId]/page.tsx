import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { Keeping } from "@/app/answer/_keeping/keeping"
import { RefreshOnceSaved } from "@/app/answer/_keeping/refreshOnceSaved"
import { addressOf, listAddress, sendingAddress } from "@/lib/ballot/addresses"
import { afterSending } from "@/lib/ballot/afterSending"
import { isBlank } from "@/lib/ballot/draft"
import { drawnOf } from "@/app/answer/[token]/drawnOf"
import { after, DoneSchema, type Done } from "@/lib/ballot/done"
import { Declined, Ended } from "@/app/answer/[token]/ended"
import { answerForEnded } from "@/app/answer/[token]/endedState"
import { titleOfColleague, titleOfEnded } from "@/app/answer/[token]/titles"
import { EndedLink } from "@/app/answer/[token]/[invitationId]/endedLink"
import type { Around } from "@/app/answer/[token]/[invitationId]/around"
import { Introduction } from "@/app/answer/[token]/[invitationId]/introduction"
import { LastLook } from "@/app/answer/[token]/[invitationId]/lastLook"
import { Ratings } from "@/app/answer/[token]/[invitationId]/ratings"
import { ReceiptHere, Sending } from "@/app/answer/[token]/[invitationId]/sending"
import { ReceiptKept, Sent, SentElsewhere } from "@/app/answer/[token]/[invitationId]/sent"
import { stepsOf, type Step } from "@/app/answer/[token]/[invitationId]/steps"
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
  let asked: Asked | null | undefined = isAlone(step) ? await findAsked(token, invitationId) : null
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
  const alone = isAlone(step) ? await findAsked(token, invitationId) : null
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
            <Screen key={String(step)} link={link} wanted={step} opened={opened} />
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

/**
 * Whether a page is about one colleague alone: how it stands with the others the beginning says, and the last look has to know
 * for what comes after it.
 */
function isAlone(step: string | string[] | undefined): boolean {
  return step !== undefined && step !== "check"
}

function Beginning({ link, opened, done }: { link: RaterLink; opened: OpenedLink; done: Done | undefined }) {
  return (
    <>
      <RefreshOnceSaved />
      {link.submitted ? (
        <Sent link={link} opened={opened} receipt={<ReceiptKept />} />
      ) : (
        <Introduction link={link} opened={opened} done={done} />
      )}
    </>
  )
}

/** The screen that the address names; of one that there is none of, it leads to the beginning. */
async function Screen({
  link,
  wanted,
  opened,
}: {
  link: RaterLink
  wanted: string | string[]
  /** For the last look. */
  opened?: OpenedLink
}) {
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
      return <Check link={link} opened={opened!} steps={steps} around={around} />
  }
}

/** The last look, with what comes after it drawn already; once that is so, it is all there is to see. */
async function Check({
  link,
  opened,
  ...rest
}: {
  link: RaterLink
  opened: OpenedLink
  steps: Step[]
  around: Around
}) {
  if (link.submitted && isBlank(link.draft)) redirect(addressOf(link))
  const words = await getWords()
  const { asked, opened: then } = afterSending(opened, link)
  return (
    <Sending
      url={sendingAddress(link)}
      nonce={link.draftNonce}
      sentUrl={addressOf(link)}
      sentTitle={titleOfColleague(words, asked)}
      sent={<Sent link={asked.link} opened={then} receipt={<ReceiptHere />} />}
    >
      <LastLook link={link} {...rest} />
    </Sending>
  )
}
