import { redirect } from "next/navigation"
import { Declined, Ended } from "@/app/answer/[token]/ended"
import { Introduction } from "@/app/answer/[token]/introduction"
import { LastLook } from "@/app/answer/[token]/lastLook"
import { Ratings } from "@/app/answer/[token]/ratings"
import { Sent } from "@/app/answer/[token]/sent"
import { stepsOf } from "@/app/answer/[token]/steps"
import { Words } from "@/app/answer/[token]/words"
import { followRaterLink } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import type { RaterLink } from "@/lib/ballot/raterLink"

/** What a rater's link opens. Opening it changes nothing; only pressing a button does. */
export default async function AnswerPage({
  params,
  searchParams,
}: {
  params: Promise<{ token: string }>
  searchParams: Promise<{ step?: string | string[] }>
}) {
  const { state } = await followRaterLink((await params).token)
  const { step } = await searchParams
  switch (state.kind) {
    case "open":
      if (step !== undefined) return <Screen link={state.link} wanted={step} />
      return state.link.submitted ? <Sent link={state.link} /> : <Introduction link={state.link} />
    case "declined":
      return <Declined link={state.link} />
    default:
      return <Ended state={state} />
  }
}

/** The screen that the address names; of one that there is none of, it leads to the beginning. */
async function Screen({ link, wanted }: { link: RaterLink; wanted: string | string[] }) {
  const steps = stepsOf(await getWords(), link)
  const place = steps.findIndex(({ id }) => id === wanted)
  const step = steps[place] ?? redirect(`/answer/${link.token}`)
  const around = {
    previous: steps[place - 1] ?? null,
    next: steps[place + 1] ?? null,
    place: place + 1,
    count: steps.length,
  }
  switch (step.kind) {
    case "competency":
      return <Ratings key={step.id} link={link} step={step} around={around} />
    case "words":
      return <Words link={link} step={step} around={around} />
    case "check":
      return <LastLook link={link} steps={steps} around={around} />
  }
}
