import type { ReactNode } from "react"
import { eraseDraft } from "@/app/(workspace)/cycles/actions"
import { Steps } from "@/app/(workspace)/cycles/[cycleId]/setup/steps"
import { requireDraft, type CycleParams } from "@/app/(workspace)/cycles/gates"
import { getWords } from "@/app/_server/words"
import { PageHeader } from "@/app/_ui/block"
import { ConfirmButton } from "@/app/_ui/confirm"

/** Where something is set up; each step can be gone to at any time. */
const STEPS = ["details", "questionnaire", "subjects", "raters", "review"] as const

export default async function SetUpLayout({ children, params }: { children: ReactNode; params: CycleParams }) {
  const { cycle } = await requireDraft(params)
  const { t } = await getWords()
  return (
    <div className="page">
      <PageHeader
        title={cycle.name}
        back={{ href: "/cycles", label: t("cycles.title") }}
        lead={t("setUp.lead")}
        actions={
          <ConfirmButton
            label={t("setUp.delete.button")}
            title={t("setUp.delete.title")}
            body={<p>{t("setUp.delete.about", { cycle: cycle.name })}</p>}
            confirmLabel={t("setUp.delete.button")}
            pendingLabel={t("setUp.delete.pending")}
            action={eraseDraft.bind(null, cycle.id)}
          />
        }
      />
      <Steps
        label={t("setUp.steps.title")}
        steps={STEPS.map((segment) => ({
          segment,
          href: `/cycles/${cycle.id}/setup/${segment}`,
          label: t(`setUp.steps.${segment}`),
        }))}
      />
      {children}
    </div>
  )
}
