import Link from "next/link"
import { redirect } from "next/navigation"
import PublicLayout from "@/app/(public)/layout"
import { canSignUp } from "@/app/(public)/access"
import { createOwnWorkspace, exploreDemo } from "@/app/(public)/actions"
import { findCurrentViewer } from "@/app/_server/viewer"
import { Card } from "@/app/_ui/block"
import { ButtonLink } from "@/app/_ui/button"
import { ActionForm, SubmitButton, TextField } from "@/app/_ui/form"
import { SightLines } from "@/app/sightLines"
import { canOrganise } from "@/lib/access/policies"
import styles from "@/app/page.module.css"

export default async function HomePage() {
  const viewer = await findCurrentViewer()
  if (viewer) redirect(canOrganise(viewer) ? "/cycles" : "/coaching")
  return <PublicLayout>{(await canSignUp()) ? <FirstRun /> : <Landing />}</PublicLayout>
}

function FirstRun() {
  return (
    <div className={`page ${styles.home}`}>
      <div className={styles.about}>
        <About />
        <div className={styles.besideTheForm}>
          <SightLines />
        </div>
        <Card>
          <h2>Explore with demo data</h2>
          <p className="quiet">
            A workspace of about thirty people with four cycles: one being set up, one collecting answers, one closed
            with its reports, and one of the year before. Nothing is sent to anyone.
          </p>
          <form action={exploreDemo}>
            <SubmitButton variant="secondary" pendingLabel="Making the demo, a few seconds …">
              Explore with demo data
            </SubmitButton>
          </form>
        </Card>
      </div>
      <Card>
        <h2>Create your workspace</h2>
        <p className="quiet">For your organisation: its people, its review cycles, its reports.</p>
        <ActionForm action={createOwnWorkspace}>
          <TextField name="name" label="Name of the workspace" autoComplete="organization" />
          <TextField name="ownerName" label="Your name" autoComplete="name" />
          <TextField name="email" label="Your e-mail address" type="email" autoComplete="email" />
          <TextField
            name="password"
            label="Password"
            type="password"
            autoComplete="new-password"
            hint="At least 10 characters."
          />
          <SubmitButton pendingLabel="Creating …">Create workspace</SubmitButton>
        </ActionForm>
        <p className="small quiet">
          Have one already? <Link href="/sign-in">Sign in</Link>
        </p>
      </Card>
    </div>
  )
}

function Landing() {
  return (
    <div className={`page ${styles.home}`}>
      <div className={styles.about}>
        <About />
        <div className="stack">
          <div>
            <ButtonLink href="/sign-in" variant="primary">
              Sign in
            </ButtonLink>
          </div>
          <p className="small quiet">
            Were you asked to answer, or is there a report for you? Open the link in your e-mail.
          </p>
        </div>
      </div>
      <SightLines />
    </div>
  )
}

function About() {
  return (
    <div className="prose">
      <h1>See yourself from several positions</h1>
      <p className={styles.lead}>
        Parallax asks the people around a person how they lead and how they manage, and gives the answers back as one
        honest report. Nobody can tell who said what, and that can be checked.
      </p>
    </div>
  )
}
