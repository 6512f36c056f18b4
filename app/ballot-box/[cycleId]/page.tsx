import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"
import { z } from "zod"
import styles from "@/app/ballot-box/[cycleId]/box.module.css"
import PublicLayout from "@/app/(public)/layout"
import { getContext } from "@/app/_server/context"
import { Card, Notice, PageHeader, Section } from "@/app/_ui/block"
import { Button } from "@/app/_ui/button"
import { normaliseReceipt } from "@/lib/ballot/receipt"
import { findBallotBox } from "@/lib/ballot/store"
import { dayInWords, dayOf } from "@/lib/db/day"

export const metadata: Metadata = { title: "Ballot box" }

/** The public count of a cycle: anyone with a receipt can check that it was counted. */
export default async function BallotBoxPage({
  params,
  searchParams,
}: {
  params: Promise<{ cycleId: string }>
  searchParams: Promise<{ receipt?: string | string[] }>
}) {
  const { cycleId } = await params
  if (!z.uuid().safeParse(cycleId).success) notFound()
  const { db } = await getContext()
  const box = await findBallotBox(db, cycleId)
  if (!box) notFound()
  const typed = z
    .string()
    .max(40)
    .catch("")
    .parse((await searchParams).receipt)
  return (
    <PublicLayout>
      <div className="page narrow">
        <PageHeader title="Ballot box" lead={`${box.cycleName}, ${box.workspaceName}`} />
        {box.kind === "open" ? (
          <Card>
            <p>
              {dayOf(new Date()) > box.deadline
                ? `Answers were taken until ${dayInWords(box.deadline)}, and are about to be counted.`
                : `Answers are still being taken, until the end of ${dayInWords(box.deadline)}.`}{" "}
              When they have been counted, this page lists the receipts of all that were. Until then nobody, not even
              the organiser, can open the box.
            </p>
          </Card>
        ) : (
          <>
            <Card>
              <p className={styles.count}>
                {box.receipts.length} {box.receipts.length === 1 ? "ballot was" : "ballots were"} counted
              </p>
              <form className={styles.search} role="search">
                <label htmlFor="receipt">Your receipt</label>
                <input
                  id="receipt"
                  name="receipt"
                  defaultValue={typed}
                  placeholder="XXXX-XXXX-XXXX"
                  autoComplete="off"
                  spellCheck={false}
                />
                <Button type="submit" variant="primary">
                  Look it up
                </Button>
              </form>
              {typed && <Verdict receipt={normaliseReceipt(typed)} receipts={box.receipts} damaged={box.damaged} />}
            </Card>
            {box.damaged.length > 0 && (
              <Section title="Could not be opened">
                <p>These ballots were damaged, or sealed for another box. They are in no report.</p>
                <Receipts receipts={box.damaged} />
              </Section>
            )}
            <Section title="All receipts">
              <p className="quiet">
                In alphabetical order, which says nothing about who or when. From a receipt nobody can find what was
                answered, or by whom.
              </p>
              <Receipts receipts={box.receipts} />
            </Section>
          </>
        )}
        <p>
          <Link href="/anonymity">How is this anonymous?</Link>
        </p>
      </div>
    </PublicLayout>
  )
}

const WHOLE_RECEIPT = /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/

function Verdict({ receipt, receipts, damaged }: { receipt: string; receipts: string[]; damaged: string[] }) {
  if (!WHOLE_RECEIPT.test(receipt)) {
    return <Notice tone="warning">A receipt has three groups of four letters or digits, such as 7K2M-Q9XD-04TB.</Notice>
  }
  if (receipts.includes(receipt)) return <Notice tone="success">{receipt} was counted.</Notice>
  if (damaged.includes(receipt))
    return <Notice tone="danger">{receipt} was in the box, but could not be opened. Tell the organiser.</Notice>
  return (
    <Notice tone="warning">
      {receipt} is not among them. Look at your note again. If you took your answers back, or did not send them, this is
      as it should be.
    </Notice>
  )
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
