import type { Metadata } from "next"
import Link from "next/link"
import { z } from "zod"
import { start } from "@/app/(workspace)/cycles/[cycleId]/setup/nomination/actions"
import { Progress } from "@/app/(workspace)/cycles/[cycleId]/setup/nomination/progress"
import { RulesFields } from "@/app/(workspace)/cycles/[cycleId]/setup/nomination/rulesFields"
import { requireDraft, type CycleParams } from "@/app/(workspace)/cycles/gates"
import type { Desk } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { Card, Notice, Section } from "@/app/_ui/block"
import { ConfirmButton } from "@/app/_ui/confirm"
import type { Organiser } from "@/lib/authority/authority"
import type { CycleDetails } from "@/lib/cycle/findCycle"
import { countProposers } from "@/lib/nomination/countProposers"
import { findRules } from "@/lib/nomination/findRules"
import { lackOfRules, STATES, type Rules } from "@/lib/nomination/rules"
import { SearchSchema } from "@/lib/people/search"
import { PageSchema } from "@/lib/words/pages"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("nomination.organising.title") }
}

const ChoiceSchema = z.object({
  search: SearchSchema,
  page: PageSchema,
  show: z.enum(STATES).nullable().catch(null),
})

/** How raters are proposed in a cycle, for whom, and, once they are, how far it is. */
export default async function NominationPage({
  params,
  searchParams,
}: {
  params: CycleParams
  searchParams: Promise<Record<string, unknown>>
}) {
  const { organiser, cycle, today, ...desk } = await requireDraft(params)
  const { t } = await getWords()
  const rules = await findRules(desk.db, organiser, cycle.id)
  const choice = ChoiceSchema.parse(await searchParams)
  const isUnderWay = cycle.stage === "nominating"
  const settings = (
    <Section title={t("nomination.organising.rules.title")}>
      <Card>
        <RulesFields cycle={cycle} rules={rules} isUnderWay={isUnderWay} />
      </Card>
    </Section>
  )
  const progress = rules && (
    <Progress db={desk.db} organiser={organiser} cycle={cycle} rules={rules} choice={choice} isUnderWay={isUnderWay} />
  )
  return (
    <>
      <div className="prose">
        {!isUnderWay && <p className="quiet">{t("nomination.organising.lead")}</p>}
        <p>
          <Link href={`/cycles/${cycle.id}/setup/raters`} prefetch={false}>
            {t("nomination.organising.back")}
          </Link>
        </p>
      </div>
      {isUnderWay ? (
        <>
          {progress}
          {settings}
        </>
      ) : (
        <>
          {settings}
          {progress}
          {rules && <Start db={desk.db} organiser={organiser} cycle={cycle} rules={rules} today={today} />}
        </>
      )}
    </>
  )
}

async function Start({
  db,
  organiser,
  cycle,
  rules,
  today,
}: Pick<Desk, "db"> & { organiser: Organiser; cycle: CycleDetails; rules: Rules; today: Date }) {
  const { t } = await getWords()
  const mails = await countProposers(db, organiser, cycle.id, rules.way)
  const lack = lackOfRules(rules, cycle.deadline, today) ?? (mails === 0 ? "nobody" : null)
  return (
    <Section title={t("nomination.organising.start.title")}>
      {lack ? (
        <Notice tone="warning" title={t(`nomination.organising.lacks.${lack}`)} />
      ) : (
        <div>
          <ConfirmButton
            variant="primary"
            label={t("nomination.organising.start.button")}
            title={t("nomination.organising.start.question")}
            body={<p>{t("nomination.organising.start.about", { mails })}</p>}
            confirmLabel={t("nomination.organising.start.confirm", { mails })}
            pendingLabel={t("nomination.organising.start.pending")}
            action={start.bind(null, cycle.id)}
          />
        </div>
      )}
    </Section>
  )
}
