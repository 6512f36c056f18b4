import type { Metadata } from "next"
import Link from "next/link"
import { z } from "zod"
import { saveCap } from "@/app/(workspace)/cycles/[cycleId]/setup/load/actions"
import { requireDraft, type CycleParams } from "@/app/(workspace)/cycles/gates"
import { Search } from "@/app/_ui/search"
import styles from "@/app/(workspace)/people/people.module.css"
import { getWords } from "@/app/_server/words"
import { Badge, Card, Notice, Section } from "@/app/_ui/block"
import { ActionForm, FormActions, SubmitButton, TextField } from "@/app/_ui/form"
import { addressOf, Pager } from "@/app/_ui/pager"
import { MANY_ASKED } from "@/lib/cycle/countLoad"
import { listLoad, type Load } from "@/lib/cycle/listLoad"
import { SearchSchema } from "@/lib/people/search"
import { PageSchema } from "@/lib/words/pages"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("setUp.raters.load.title") }
}

const ChoiceSchema = z.object({ search: SearchSchema, page: PageSchema })

/** Who is asked how often, most asked first, and the cap. */
export default async function LoadPage({
  params,
  searchParams,
}: {
  params: CycleParams
  searchParams: Promise<Record<string, unknown>>
}) {
  const { db, organiser, cycle } = await requireDraft(params)
  const { t } = await getWords()
  const { search, page: wanted } = ChoiceSchema.parse(await searchParams)
  const { rows, count, all, many, page, pages } = await listLoad(db, organiser, cycle.id, { search, page: wanted })
  const here = `/cycles/${cycle.id}/setup/load`
  return (
    <>
      <Section title={t("setUp.raters.load.title")}>
        <div className="prose">
          <p className="quiet">{t("setUp.raters.load.lead")}</p>
          <p>
            <Link href={`/cycles/${cycle.id}/setup/raters`} prefetch={false}>
              {t("setUp.raters.load.back")}
            </Link>
          </p>
        </div>
        {many > 0 && <Notice tone="warning" title={t("setUp.raters.load.many", { people: many })} />}
        {all === 0 ? (
          <p className="quiet">{t("setUp.raters.load.nobody")}</p>
        ) : (
          <>
            {(pages > 1 || search !== "") && (
              <Search label={t("setUp.subjects.search")} button={t("setUp.subjects.find")} search={search} />
            )}
            {count === 0 ? (
              <p className="quiet">
                {t.rich("setUp.subjects.noneFound", { all: (chunks) => <Link href={here}>{chunks}</Link> })}
              </p>
            ) : (
              <LoadTable rows={rows} mostAsked={cycle.mostAsked} />
            )}
            <p className="quiet small">{t("setUp.subjects.found", { found: count, all })}</p>
            <Pager page={page} pages={pages} hrefOf={(page) => addressOf(here, { search, page })} />
          </>
        )}
      </Section>
      <Section title={t("setUp.raters.load.cap.title")}>
        <Card>
          <ActionForm action={saveCap.bind(null, cycle.id)}>
            <TextField
              name="mostAsked"
              label={t("setUp.raters.load.cap.label")}
              hint={t("setUp.raters.load.cap.hint")}
              type="number"
              inputMode="numeric"
              min={1}
              max={1000}
              defaultValue={cycle.mostAsked === null ? "" : String(cycle.mostAsked)}
              style={{ maxWidth: "8rem" }}
            />
            <FormActions>
              <SubmitButton variant="secondary" pendingLabel={t("setUp.saving")}>
                {t("setUp.raters.load.cap.button")}
              </SubmitButton>
            </FormActions>
          </ActionForm>
        </Card>
      </Section>
    </>
  )
}

async function LoadTable({ rows, mostAsked }: { rows: Load[]; mostAsked: number | null }) {
  const { t, format } = await getWords()
  return (
    <div className="table-frame">
      <table className={`table stacked ${styles.dense}`}>
        <thead>
          <tr>
            <th scope="col">{t("setUp.raters.load.person")}</th>
            <th scope="col">{t("setUp.raters.load.team")}</th>
            <th scope="col" className="number">
              {t("setUp.raters.load.here")}
            </th>
            <th scope="col" className="number">
              {t("setUp.raters.load.elsewhere")}
            </th>
            <th scope="col" className="number">
              {t("setUp.raters.load.sum")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ personId, name, unit, hasLeft, here, elsewhere }) => (
            <tr key={personId}>
              <th scope="row">
                {name} {hasLeft && <Badge tone="warning">{t("setUp.people.hasLeft")}</Badge>}{" "}
                {mostAsked !== null && here > mostAsked ? (
                  <Badge tone="danger">{t("setUp.raters.load.overCap")}</Badge>
                ) : (
                  here + elsewhere >= MANY_ASKED && <Badge tone="warning">{t("setUp.raters.load.often")}</Badge>
                )}
              </th>
              <td data-label={t("setUp.raters.load.team")}>{unit || "–"}</td>
              <td className="number" data-label={t("setUp.raters.load.here")}>
                {format.number(here)}
              </td>
              <td className="number" data-label={t("setUp.raters.load.elsewhere")}>
                {format.number(elsewhere)}
              </td>
              <td className="number" data-label={t("setUp.raters.load.sum")}>
                {format.number(here + elsewhere)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
