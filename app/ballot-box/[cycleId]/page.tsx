import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"
import { z } from "zod"
import styles from "@/app/ballot-box/[cycleId]/box.module.css"
import { openDesk } from "@/app/_server/gates"
import { parseId } from "@/app/_server/ids"
import { getWords } from "@/app/_server/words"
import { Card, Notice, PageHeader, Section } from "@/app/_ui/block"
import { Button } from "@/app/_ui/button"
import { PublicFrame } from "@/app/_ui/publicFrame"
import { cycleCompositionWords } from "@/lib/ballot/composition"
import { isIrregular } from "@/lib/ballot/irregularities"
import { findBallotBox } from "@/lib/ballot/findBallotBox"
import { normaliseReceipt } from "@/lib/ballot/receipt"
import { dayIn } from "@/lib/words/day"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("box.title") }
}

/** The public count of a cycle: anyone with a receipt can check that it was counted. */
export default async function BallotBoxPage({
  params,
  searchParams,
}: {
  params: Promise<{ cycleId: string }>
  searchParams: Promise<{ receipt?: string | string[] }>
}) {
  const { db, now } = await openDesk()
  const words = await getWords()
  const { t, format } = words
  const box = (await findBallotBox(db, parseId((await params).cycleId))) ?? notFound()
  const typed = z
    .string()
    .max(40)
    .catch("")
    .parse((await searchParams).receipt)
  return (
    <PublicFrame>
      <div className="page narrow">
        <PageHeader
          title={t("box.title")}
          lead={t("box.about", { cycle: box.cycleName, workspace: box.workspaceName })}
        />
        {box.kind === "open" ? (
          <Card>
            <p>
              {dayIn(box.timeZone, now) > box.deadline
                ? t("box.over", { day: format.longDay(box.deadline) })
                : t("box.open", { day: format.longDay(box.deadline) })}{" "}
              {t("box.until")}
            </p>
          </Card>
        ) : (
          <>
            <Card>
              <p className={styles.count}>{t("box.counted", { ballots: box.receipts.length })}</p>
              <form className={styles.search} role="search">
                <label htmlFor="receipt">{t("box.search.label")}</label>
                <input
                  id="receipt"
                  name="receipt"
                  defaultValue={typed}
                  placeholder="XXXX-XXXX-XXXX"
                  autoComplete="off"
                  spellCheck={false}
                />
                <Button type="submit" variant="primary">
                  {t("box.search.button")}
                </Button>
              </form>
              {typed && <Verdict receipt={normaliseReceipt(typed)} receipts={box.receipts} />}
            </Card>
            {box.composition.asked > 0 && (
              <Section title={t("composition.title")}>
                <p>{cycleCompositionWords(words, box.composition)}</p>
              </Section>
            )}
            {isIrregular(box) && (
              <Notice tone="danger" title={t("box.irregular.title")}>
                {t("box.irregular.about", {
                  notOpened: box.notOpened,
                  missing: box.missing,
                  unexpected: box.unexpected,
                })}
              </Notice>
            )}
            <Section title={t("box.all.title")}>
              <p className="quiet">{t("box.all.about")}</p>
              <Receipts receipts={box.receipts} />
            </Section>
          </>
        )}
        <p>
          <Link href="/anonymity">{t("anonymity.title")}</Link>
        </p>
      </div>
    </PublicFrame>
  )
}

const WHOLE_RECEIPT = /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/

async function Verdict({ receipt, receipts }: { receipt: string; receipts: string[] }) {
  const { t } = await getWords()
  if (!WHOLE_RECEIPT.test(receipt)) return <Notice tone="warning">{t("box.verdict.notWhole")}</Notice>
  if (receipts.includes(receipt)) return <Notice tone="success">{t("box.verdict.counted", { receipt })}</Notice>
  return <Notice tone="warning">{t("box.verdict.missing", { receipt })}</Notice>
}

function Receipts({ receipts }: { receipts: string[] }) {
  return (
    <ul className={styles.receipts}>
      {receipts.map((receipt) => (
        <li key={receipt}>{receipt}</li>
      ))}
    </ul>
  )
}
