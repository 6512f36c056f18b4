import { redirect } from "next/navigation"
import { Ended } from "@/app/answer/[token]/ended"
import { Introduction } from "@/app/answer/[token]/introduction"
import { LastLook } from "@/app/answer/[token]/lastLook"
import { follow } from "@/app/answer/[token]/link"
import { Ratings } from "@/app/answer/[token]/ratings"
import { Sent } from "@/app/answer/[token]/sent"
import { stepsOf } from "@/app/answer/[token]/steps"
import { Words } from "@/app/answer/[token]/words"

/** What a rater's link opens. Opening it changes nothing; only pressing a button does. */
export default async function AnswerPage({
  params,
  searchParams,
}: {
  params: Promise<{ token: string }>
  searchParams: Promise<{ step?: string | string[] }>
}) {
  const { token } = await params
  const { step: wanted } = await searchParams
  const { state } = await follow(token)
  if (state.kind !== "open") return <Ended state={state} token={token} />

  const { invitation } = state
  if (wanted === undefined) {
    return invitation.submitted ? <Sent invitation={invitation} /> : <Introduction invitation={invitation} />
  }
  const steps = stepsOf(invitation.cycle.questionnaire)
  const place = steps.findIndex(({ id }) => id === wanted)
  const step = steps[place]
  if (!step) redirect(`/answer/${token}`)
  const around = {
    previous: steps[place - 1] ?? null,
    next: steps[place + 1] ?? null,
    place: place + 1,
    count: steps.length,
  }
  switch (step.kind) {
    case "competency":
      return <Ratings key={step.id} invitation={invitation} step={step} around={around} />
    case "words":
      return <Words invitation={invitation} around={around} />
    case "check":
      return <LastLook invitation={invitation} steps={steps} around={around} />
  }
}
