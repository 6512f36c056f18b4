import { redirect } from "next/navigation"
import { Keeping } from "@/app/answer/_keeping/keeping"
import { RefreshOnceSaved } from "@/app/answer/_keeping/refreshOnceSaved"
import { addressOf, listAddress } from "@/app/answer/[token]/addresses"
import { drawnOf } from "@/app/answer/[token]/drawnOf"
import { Declined, Ended } from "@/app/answer/[token]/ended"
import { EndedLink } from "@/app/answer/[token]/[invitationId]/endedLink"
import { Introduction } from "@/app/answer/[token]/[invitationId]/introduction"
import { LastLook } from "@/app/answer/[token]/[invitationId]/lastLook"
import { Ratings } from "@/app/answer/[token]/[invitationId]/ratings"
import { Sent, SentElsewhere } from "@/app/answer/[token]/[invitationId]/sent"
import { stepsOf } from "@/app/answer/[token]/[invitationId]/steps"
import { Words } from "@/app/answer/[token]/[invitationId]/words"
import { followRaterLink } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import type { OpenedLink, RaterLink } from "@/lib/ballot/raterLink"

/** One colleague on a rater's link. Opening it changes nothing; only pressing a button does. */
export default async function ColleaguePage({
  params,
  searchParams,
}: {
  params: Promise<{ token: string; invitationId: string }>
  searchParams: Promise<{ step?: string | string[] }>
}) {
  const { token, invitationId } = await params
  const { state, now } = await followRaterLink(token)
  if (state.kind !== "open") return <Ended state={state} />
  const { opened } = state
  const { kind, link } =
    opened.colleagues.find((asked) => asked.link.id === invitationId) ?? redirect(listAddress(token))
  const { step } = await searchParams
  switch (kind) {
    case "open":
      return (
        <Keeping drawn={[drawnOf(link, now)]}>
          {step === undefined ? (
            <Beginning link={link} opened={opened} />
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
      return <EndedLink link={link} />
  }
}

function Beginning({ link, opened }: { link: RaterLink; opened: OpenedLink }) {
  return (
    <>
      <RefreshOnceSaved />
      {link.submitted ? <Sent link={link} opened={opened} /> : <Introduction link={link} opened={opened} />}
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
      return (
        <>
          <RefreshOnceSaved />
          <LastLook link={link} steps={steps} around={around} />
        </>
      )
  }
}
