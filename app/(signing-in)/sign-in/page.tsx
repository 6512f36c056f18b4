import type { Metadata } from "next"
import Link from "next/link"
import { redirect } from "next/navigation"
import { requestLink, signIn } from "@/app/(signing-in)/actions"
import { AddressNotice } from "@/app/(signing-in)/addressNotice"
import { findCurrentViewer, openDesk } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { Card, Notice, PageHeader } from "@/app/_ui/block"
import { ActionForm, SubmitButton, TextField } from "@/app/_ui/form"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("signIn.title") }
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  if (await findCurrentViewer()) redirect("/")
  const { configuration } = await openDesk()
  const { t } = await getWords()
  const { link, address } = await searchParams
  const isLinkUsed = link === "used"
  return (
    <div className="page slim">
      <PageHeader title={t("signIn.title")} lead={t("signIn.lead")} />
      <AddressNotice outcome={address} />
      {isLinkUsed && (
        <Notice tone="warning" title={t("signIn.used.title")}>
          {t("signIn.used.body")}
        </Notice>
      )}
      <Card>
        <ActionForm action={signIn}>
          <TextField name="email" label={t("signIn.email")} type="email" autoComplete="username" />
          <TextField name="password" label={t("signIn.password")} type="password" autoComplete="current-password" />
          <div className="row apart">
            <SubmitButton pendingLabel={t("signIn.pending")}>{t("signIn.button")}</SubmitButton>
            <Link href="/forgot-password">{t("signIn.forgot")}</Link>
          </div>
        </ActionForm>
      </Card>
      <Card>
        <h2>{t("signIn.byLink.title")}</h2>
        <ActionForm action={requestLink.bind(null, "signIn")}>
          <TextField
            name="email"
            label={t("signIn.byLink.email")}
            type="email"
            autoComplete="email"
            hint={configuration.mail ? t("signIn.byLink.hint") : t("signIn.byLink.noMail")}
          />
          <SubmitButton variant="secondary">{t("signIn.byLink.button")}</SubmitButton>
        </ActionForm>
      </Card>
      <p className="small quiet">
        <Link href="/lost-link" prefetch={false}>
          {t("signIn.lostLink")}
        </Link>
      </p>
    </div>
  )
}
