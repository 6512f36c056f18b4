import type { ReactNode } from "react"
import { Steps } from "@/app/(workspace)/cycles/[cycleId]/setup/steps"
import { requireDraft, type CycleParams } from "@/app/(workspace)/cycles/gates"
import { getWords } from "@/app/_server/words"
import { Badge, PageHeader } from "@/app/_ui/block"
import { hasPassed } from "@/lib/cycle/deadline"
import { findLaunchPlan } from "@/lib/cycle/findLaunchPlan"
import { findSetUp } from "@/lib/cycle/findSetUp"

/** Where something is set up; each step can be gone to at any time. */
const STEPS = ["details", "questionnaire", "subjects", "raters", "review"] as const

export default async function SetUpLayout({ children, params }: { children: ReactNode; params: CycleParams }) {
  const { db, organiser, cycle, today } = await requireDraft(params)
  const { t, format } = await getWords()
  const plan = await findLaunchPlan(db, organiser, cycle.id)
  const { subjects, unfinished } = await findSetUp(db, organiser, cycle)
  const isDone: Record<(typeof STEPS)[number], boolean> = {
    details: cycle.deadline !== null && !hasPassed(cycle.deadline, today),
    // It has one from the start.
    questionnaire: true,
    subjects: subjects > 0,
    raters: subjects > 0 && unfinished === 0,
    review: false,
  }
  return (
    <div className="page">
      <PageHeader
        title={cycle.name}
        back={{ href: "/cycles", label: t("cycles.title") }}
        lead={t(cycle.stage === "nominating" ? "nomination.organising.stageLead" : "setUp.lead")}
        actions={
          plan?.stopped === null && <Badge tone="accent">{t("launchPlan.line", { day: format.day(plan.day) })}</Badge>
        }
      />
      <Steps
        label={t("setUp.steps.title")}
        steps={STEPS.map((segment) => ({
          segment,
          href: `/cycles/${cycle.id}/setup/${segment}`,
          label: t(`setUp.steps.${segment}`),
          isDone: isDone[segment],
          state: t(`setUp.steps.${isDone[segment] ? "done" : "open"}`),
        }))}
      />
      {children}
    </div>
  )
}
