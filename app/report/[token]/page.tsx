import { OwnPlan } from "@/app/_plan/ownPlan"
import { Suggestions } from "@/app/_plan/suggestions"
import { TakeBehaviour } from "@/app/_plan/takeBehaviour"
import { TakeComment } from "@/app/_plan/takeComment"
import { readingIn } from "@/app/_report/readingIn"
import { ReleaseLog } from "@/app/_report/releaseLog"
import { ReportView } from "@/app/_report/reportView"
import { SharePage } from "@/app/_report/sharePage"
import { TakeAlong } from "@/app/_report/takeAlong"
import { openReport } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { PageHeader } from "@/app/_ui/block"
import { LockedReport } from "@/app/report/[token]/locked"
import type { Db } from "@/lib/db/database"
import { findOwnPlan } from "@/lib/plan/findOwnPlan"
import { findOwnRelease } from "@/lib/release/findRelease"
import type { Reader } from "@/lib/release/reader"

/** What the link of a released report opens, once its reader has shown that it is theirs. */
export default async function ReportPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const { db, opened } = await openReport(token)
  switch (opened.kind) {
    case "none":
    case "tooOften":
      return <NoReport why={opened.kind} />
    case "locked":
      return <LockedReport token={token} />
    case "open":
      return <OwnReport db={db} reader={opened.reader} token={token} />
  }
}

async function OwnReport({ db, reader, token }: { db: Db; reader: Reader; token: string }) {
  const { subjectName, timeZone } = reader
  const [plan, release] = await Promise.all([findOwnPlan(db, reader), findOwnRelease(db, reader)])
  // Taken back a moment ago.
  if (!plan || !release) return <NoReport why="none" />
  const words = await getWords()
  const reading = readingIn(words, reader)
  return (
    <div className="page">
      <ReportView
        files={
          <>
            <TakeAlong address={`/report/${token}`} />
            <SharePage token={token} />
          </>
        }
        reading={reading}
        itemActions={(item, where) => (
          <>
            <TakeBehaviour token={token} item={item} mark={plan.plan.marks[item.id]} where={where} />
            {where === "row" && (
              <Suggestions
                token={token}
                questionnaire={reading.questionnaire}
                item={item.id}
                title={words.t("plan.suggestions.title")}
              />
            )}
          </>
        )}
        commentActions={(place) => <TakeComment token={token} found={plan} reading={reading} place={place} />}
        plan={<OwnPlan token={token} reading={reading} found={plan} />}
      />
      <ReleaseLog release={release} subjectName={subjectName} timeZone={timeZone} />
    </div>
  )
}

async function NoReport({ why }: { why: "none" | "tooOften" }) {
  const { t } = await getWords()
  return (
    <div className="page narrow">
      <PageHeader title={t(`releases.${why}.title`)} lead={t(`releases.${why}.lead`)} />
    </div>
  )
}
