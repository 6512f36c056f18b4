import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"
import { approveAll, sendAllBack, takeOut } from "@/app/(workspace)/cycles/[cycleId]/setup/nomination/actions"
import { requireDraft } from "@/app/(workspace)/cycles/gates"
import { ApproveForms } from "@/app/_nomination/approveForms"
import styles from "@/app/_nomination/nomination.module.css"
import { ProposalTags } from "@/app/_nomination/proposalTags"
import { StateBadge } from "@/app/_nomination/stateBadge"
import { parseId } from "@/app/_server/ids"
import { getWords } from "@/app/_server/words"
import { Notice } from "@/app/_ui/block"
import { ConfirmButton } from "@/app/_ui/confirm"
import { hidden } from "@/app/_ui/hidden"
import { addressOf } from "@/app/_ui/pager"
import { isSelf } from "@/lib/authority/ownReview"
import { findNomination } from "@/lib/nomination/findNomination"
import { isOpenOn } from "@/lib/nomination/rules"
import { inLanguage } from "@/lib/questionnaire/localQuestionnaire"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("nomination.organising.title") }
}

/** Who is proposed for one subject, for an organiser who approves. */
export default async function SubjectProposalsPage({
  params,
}: {
  params: Promise<{ cycleId: string; subjectId: string }>
}) {
  const { db, organiser, cycle, today } = await requireDraft(params)
  const { subjectId } = await params
  const found = await findNomination(db, organiser, parseId(subjectId))
  if (!found || found.cycleId !== cycle.id) notFound()
  const { t, language } = await getWords()
  const { name, state, proposed, groups, rules } = found
  const titles = new Map(inLanguage(found.questionnaire, language).groups.map((group) => [group.id, group.name]))
  const isOwn = isSelf(organiser, found)
  const canSendBack = state === "handedIn" && isOpenOn(rules, today)
  return (
    <>
      <div className="row apart">
        <h2>{t("nomination.organising.subject.title", { name })}</h2>
        <StateBadge state={state} proposed={proposed} />
      </div>
      <div className="row">
        <Link href={`/cycles/${cycle.id}/setup/nomination`} prefetch={false}>
          {t("nomination.organising.subject.back")}
        </Link>
        <Link href={addressOf(`/cycles/${cycle.id}/setup/raters`, { subject: subjectId })} prefetch={false}>
          {t("nomination.organising.subject.editInGrid")}
        </Link>
      </div>
      {groups.map(({ id, proposals, asked, least, most }) => (
        <section key={id} className={styles.group} aria-label={titles.get(id)}>
          <div className="row apart">
            <h3>{titles.get(id)}</h3>
            <span className="quiet small numbers">
              {t("nomination.page.count", { count: proposals.length + asked.length, least, most })}
            </span>
          </div>
          {asked.length > 0 && <Asked names={asked} />}
          {proposals.length > 0 ? (
            <ul className={styles.people}>
              {proposals.map((proposal) => (
                <li key={proposal.proposalId} className={styles.person}>
                  <span className={styles.who}>
                    {proposal.name} {proposal.unit && <span className="quiet small">{proposal.unit}</span>}{" "}
                    <ProposalTags proposal={proposal} all />
                  </span>
                  {proposal.proposedBy && (
                    <span className="quiet small">{t("nomination.page.by", { name: proposal.proposedBy })}</span>
                  )}
                  {!isOwn && state !== "approved" && (
                    <ConfirmButton
                      variant="quiet"
                      label={t.rich("nomination.takeOut.button", { name: proposal.name, hidden })}
                      title={t("nomination.takeOut.title", { name: proposal.name })}
                      body={t("nomination.takeOut.body", { name: proposal.name, subject: name })}
                      confirmLabel={t("nomination.takeOut.confirm")}
                      action={takeOut.bind(null, cycle.id, subjectId, proposal.proposalId)}
                    />
                  )}
                </li>
              ))}
            </ul>
          ) : (
            asked.length === 0 && <p className="quiet">{t("nomination.page.nobody")}</p>
          )}
        </section>
      ))}
      {isOwn && <Notice tone="warning">{t("nomination.organising.subject.own")}</Notice>}
      {!isOwn && state === "approved" && <Notice tone="success" title={t("nomination.page.approved.title")} />}
      {!isOwn && state !== "approved" && (
        <ApproveForms
          found={found}
          approve={approveAll.bind(null, cycle.id, subjectId)}
          sendBack={canSendBack ? sendAllBack.bind(null, cycle.id, subjectId) : null}
        />
      )}
    </>
  )
}

async function Asked({ names }: { names: string[] }) {
  const { t, format } = await getWords()
  return <p className="quiet small">{t("nomination.page.asked", { names: format.list(names) })}</p>
}
