import type { Metadata } from "next"
import Link from "next/link"
import { redirect } from "next/navigation"
import { remindRater } from "@/app/(workspace)/cycles/[cycleId]/actions"
import { AddressForm } from "@/app/(workspace)/cycles/[cycleId]/addressForm"
import { RaterChoiceSchema, ratersHref } from "@/app/(workspace)/cycles/[cycleId]/choice"
import { Choosing, NobodyFound } from "@/app/(workspace)/cycles/[cycleId]/choosing"
import styles from "@/app/(workspace)/cycles/[cycleId]/collecting.module.css"
import { Tabs } from "@/app/(workspace)/cycles/[cycleId]/tabs"
import { requireCycle, type CycleParams } from "@/app/(workspace)/cycles/gates"
import { CYCLE_TAGS } from "@/app/(workspace)/cycles/tags"
import { getWords } from "@/app/_server/words"
import { Badge, PageHeader } from "@/app/_ui/block"
import { ActionForm, SubmitButton } from "@/app/_ui/form"
import { Pager } from "@/app/_ui/pager"
import { listRaters } from "@/lib/cycle/listRaters"
import { RATER_FILTERS, RATER_ORDERS, type RaterLine } from "@/lib/cycle/overview"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("collecting.raters.title") }
}

type SearchParams = Promise<Record<string, string | string[]>>

/** Those who are asked in a collecting cycle, with how much is missing of each; not about whom. */
export default async function RatersPage({
  params,
  searchParams,
}: {
  params: CycleParams
  searchParams: SearchParams
}) {
  const { db, organiser, cycle, now } = await requireCycle(params)
  const { t } = await getWords()
  const choice = RaterChoiceSchema.parse(await searchParams)
  const raters = await listRaters(db, organiser, cycle.id, choice, now)
  if (!raters) redirect(`/cycles/${cycle.id}`)
  return (
    <div className="page">
      <PageHeader
        title={t("collecting.raters.title")}
        back={{ href: `/cycles/${cycle.id}`, label: cycle.name }}
        lead={t("collecting.raters.about")}
      />
      <Tabs cycleId={cycle.id} here="raters" />
      <Choosing
        search={choice.search}
        filter={{
          chosen: choice.filter,
          options: RATER_FILTERS.map((value) => ({ value, label: t(`collecting.choice.raters.${value}`) })),
        }}
        order={{
          chosen: choice.order,
          options: RATER_ORDERS.map((value) => ({ value, label: t(`collecting.choice.raterOrders.${value}`) })),
        }}
      />
      {raters.count === 0 ? (
        <NobodyFound all={ratersHref(cycle.id, { search: "", filter: "all", order: "missing", page: 1 })} />
      ) : (
        <Raters cycleId={cycle.id} raters={raters.rows} />
      )}
      <p className="quiet small">{t("collecting.choice.found", { count: raters.count })}</p>
      <Pager page={raters.page} pages={raters.pages} hrefOf={(page) => ratersHref(cycle.id, { ...choice, page })} />
    </div>
  )
}

async function Raters({ cycleId, raters }: { cycleId: string; raters: RaterLine[] }) {
  const { t } = await getWords()
  return (
    <div className={`table-frame ${styles.list}`} data-place tabIndex={-1}>
      <table className={`table stacked ${styles.dense}`}>
        <caption className="visually-hidden">{t("collecting.raters.title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("collecting.raters.person")}</th>
            <th scope="col">{t("collecting.raters.team")}</th>
            <th scope="col">{t("collecting.raters.asked")}</th>
            <th scope="col">{t("collecting.raters.missing")}</th>
            <th scope="col">
              <span className="visually-hidden">{t("collecting.selected.remind.title")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {raters.map(({ id, personId, name, email, unit, asked, missing, isUnreachable, isRemindedToday }) => (
            <tr key={id}>
              <th scope="row">
                <Link href={`/people/${personId}`} prefetch={false}>
                  {name}
                </Link>{" "}
                {isUnreachable && (
                  <>
                    <Badge tone="warning">{t("collecting.unreachable.short")}</Badge>
                    <AddressForm cycleId={cycleId} person={{ personId, name, email }} />
                  </>
                )}
              </th>
              <td data-label={unit && t("collecting.raters.team")}>{unit}</td>
              <td data-label={t("collecting.raters.asked")}>{t("collecting.raters.times", { count: asked })}</td>
              <td className="numbers" data-label={t("collecting.raters.missing")}>
                {missing === 0 ? t("collecting.raters.none") : missing}
              </td>
              <td className={styles.short}>
                {missing > 0 &&
                  (isRemindedToday ? (
                    <span className="small quiet">{t("collecting.remind.today")}</span>
                  ) : (
                    <ActionForm action={remindRater.bind(null, cycleId, id)}>
                      <SubmitButton variant="secondary" pendingLabel={t("collecting.remind.pending")}>
                        {t.rich("collecting.remind.one", { ...CYCLE_TAGS, name })}
                      </SubmitButton>
                    </ActionForm>
                  ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
