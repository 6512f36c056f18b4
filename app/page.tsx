import Link from "next/link"
import { redirect } from "next/navigation"
import { createOwnWorkspace, exploreDemo } from "@/app/(signing-in)/actions"
import { SHORTEST_PASSWORD } from "@/app/(signing-in)/forms"
import { findCurrentViewer, openDesk } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { Card } from "@/app/_ui/block"
import { ButtonLink } from "@/app/_ui/button"
import { ActionForm, SubmitButton, TextField } from "@/app/_ui/form"
import { LocalTimeZone } from "@/app/_ui/localTimeZone"
import { PublicFrame } from "@/app/_ui/publicFrame"
import { SightLines } from "@/app/sightLines"
import { canOrganise } from "@/lib/authority/viewer"
import { hasWorkspace } from "@/lib/workspace/hasWorkspace"
import styles from "@/app/page.module.css"

export default async function HomePage() {
  const viewer = await findCurrentViewer()
  if (viewer) redirect(canOrganise(viewer) ? "/cycles" : "/coaching")
  const { db, configuration } = await openDesk()
  const isOpen = configuration.signUp === "open" || !(await hasWorkspace(db))
  return <PublicFrame>{isOpen ? <FirstRun /> : <Landing />}</PublicFrame>
}

async function FirstRun() {
  const { t } = await getWords()
  return (
    <div className={`page ${styles.home}`}>
      <div className={styles.about}>
        <About />
        <div className={styles.besideTheForm}>
          <SightLines />
        </div>
        <Card>
          <h2>{t("home.demo.title")}</h2>
          <p className="quiet">{t("home.demo.about")}</p>
          <form action={exploreDemo}>
            <SubmitButton variant="secondary" pendingLabel={t("home.demo.pending")}>
              {t("home.demo.button")}
            </SubmitButton>
          </form>
        </Card>
      </div>
      <Card>
        <h2>{t("home.create.title")}</h2>
        <p className="quiet">{t("home.create.about")}</p>
        <ActionForm action={createOwnWorkspace}>
          <TextField name="name" label={t("home.create.name")} autoComplete="organization" />
          <TextField name="ownerName" label={t("home.create.ownerName")} autoComplete="name" />
          <TextField name="email" label={t("home.create.email")} type="email" autoComplete="email" />
          <TextField
            name="password"
            label={t("home.create.password")}
            type="password"
            autoComplete="new-password"
            hint={t("signIn.choose.hint", { min: SHORTEST_PASSWORD })}
          />
          <LocalTimeZone name="timeZone" />
          <SubmitButton pendingLabel={t("home.create.pending")}>{t("home.create.button")}</SubmitButton>
        </ActionForm>
        <p className="small quiet">
          {t.rich("home.create.haveOne", { link: (chunks) => <Link href="/sign-in">{chunks}</Link> })}
        </p>
      </Card>
    </div>
  )
}

async function Landing() {
  const { t } = await getWords()
  return (
    <div className={`page ${styles.home}`}>
      <div className={styles.about}>
        <About />
        <div className="stack">
          <div>
            <ButtonLink href="/sign-in" variant="primary">
              {t("home.signIn")}
            </ButtonLink>
          </div>
          <p className="small quiet">{t("home.byMail")}</p>
        </div>
      </div>
      <SightLines />
    </div>
  )
}

async function About() {
  const { t } = await getWords()
  return (
    <div className="prose">
      <h1>{t("home.title")}</h1>
      <p className={styles.lead}>{t("home.lead")}</p>
    </div>
  )
}
