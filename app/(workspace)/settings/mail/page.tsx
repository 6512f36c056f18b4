import type { Metadata } from "next"
import { removeServer, saveNames, saveServer, sendTest } from "@/app/(workspace)/settings/mail/actions"
import { PasswordField } from "@/app/(workspace)/settings/mail/passwordField"
import { requireOwner } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { Card, Section } from "@/app/_ui/block"
import { ConfirmButton } from "@/app/_ui/confirm"
import { ActionForm, FormActions, SelectField, SubmitButton, TextField } from "@/app/_ui/form"
import type { MailSettings } from "@/lib/installation/configuration"
import { findWorkspaceMail } from "@/lib/mail/findWorkspaceMail"
import { reachOf } from "@/lib/mail/reach"
import { MOST_PER_SECOND, SECURITIES, USUAL_PER_SECOND, type OwnServer } from "@/lib/mail/workspaceMail"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("mailSettings.title") }
}

/** By which server mail leaves, and who it says it is from; a server that the installation has comes first. */
export default async function MailPage() {
  const { db, secret, owner, configuration } = await requireOwner()
  const { t } = await getWords()
  const { server, senderName, contact } = await findWorkspaceMail(db, secret, owner)
  return (
    <>
      {configuration.mail ? (
        <InstallationServer mail={configuration.mail} address={owner.email} />
      ) : (
        <Server server={server} offersNone={reachOf(configuration) !== "public"} address={owner.email} />
      )}
      <Section title={t("mailSettings.names.title")}>
        <Card>
          <ActionForm action={saveNames}>
            <TextField
              name="senderName"
              label={t("mailSettings.names.senderName")}
              hint={t("mailSettings.names.senderNameHint")}
              defaultValue={senderName}
            />
            <TextField
              name="contactName"
              label={t("mailSettings.names.contactName")}
              hint={t("mailSettings.names.contactHint")}
              defaultValue={contact?.name}
            />
            <TextField
              name="contactAddress"
              type="email"
              label={t("mailSettings.names.contactAddress")}
              defaultValue={contact?.address}
            />
            <SubmitButton pendingLabel={t("mailSettings.server.saving")}>{t("mailSettings.names.save")}</SubmitButton>
          </ActionForm>
        </Card>
      </Section>
    </>
  )
}

async function InstallationServer({ mail: { url, from }, address }: { mail: MailSettings; address: string }) {
  const { t } = await getWords()
  return (
    <Section title={t("mailSettings.installation.title")}>
      <Card>
        <p>{t("mailSettings.installation.about", { host: new URL(url).hostname, from })}</p>
        <ActionForm action={sendTest}>
          <FormActions>
            <SubmitButton variant="secondary" pendingLabel={t("mailSettings.test.sending")}>
              {t("mailSettings.test.button")}
            </SubmitButton>
            <span className="small quiet">{t("mailSettings.test.aboutInstallation", { address })}</span>
          </FormActions>
        </ActionForm>
      </Card>
    </Section>
  )
}

async function Server({
  server,
  offersNone,
  address,
}: {
  server: OwnServer | null
  offersNone: boolean
  address: string
}) {
  const { t } = await getWords()
  const offered = SECURITIES.filter((security) => security !== "none" || offersNone)
  return (
    <Section title={t("mailSettings.server.title")}>
      <Card>
        <p className="quiet prose">{t("mailSettings.server.about")}</p>
        {!server && <p>{t("mailSettings.server.none")}</p>}
        <ActionForm action={saveServer}>
          <TextField
            name="host"
            label={t("mailSettings.server.host")}
            hint={t("mailSettings.server.hostHint")}
            defaultValue={server?.host}
            autoCapitalize="none"
            spellCheck={false}
          />
          <TextField
            name="port"
            type="number"
            min={1}
            max={65_535}
            label={t("mailSettings.server.port")}
            hint={t("mailSettings.server.portHint")}
            defaultValue={server?.port ?? 465}
          />
          <SelectField
            name="security"
            label={t("mailSettings.server.security")}
            defaultValue={server?.security ?? SECURITIES[0]}
          >
            {offered.map((security) => (
              <option key={security} value={security}>
                {t(`mailSettings.server.securities.${security}`)}
              </option>
            ))}
          </SelectField>
          <TextField
            name="user"
            label={t("mailSettings.server.user")}
            hint={t("mailSettings.server.userHint")}
            defaultValue={server?.user}
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
          />
          <PasswordField
            label={t("mailSettings.server.password")}
            hint={server?.password ? t("mailSettings.server.passwordKept") : t("mailSettings.server.passwordHint")}
            hintTyped={t("mailSettings.server.passwordTyped")}
          />
          <TextField name="sender" type="email" label={t("mailSettings.server.sender")} defaultValue={server?.sender} />
          <TextField
            name="perSecond"
            type="number"
            min={1}
            max={MOST_PER_SECOND}
            label={t("mailSettings.server.perSecond")}
            hint={t("mailSettings.server.perSecondHint")}
            defaultValue={server?.perSecond ?? USUAL_PER_SECOND}
          />
          <FormActions>
            <SubmitButton name="intent" value="save" pendingLabel={t("mailSettings.server.saving")}>
              {t("mailSettings.server.save")}
            </SubmitButton>
            <SubmitButton name="intent" value="test" variant="secondary" pendingLabel={t("mailSettings.test.sending")}>
              {t("mailSettings.test.button")}
            </SubmitButton>
          </FormActions>
          <p className="small quiet">{t("mailSettings.test.about", { address })}</p>
        </ActionForm>
        {server && (
          <>
            <hr />
            <div>
              <ConfirmButton
                label={t("mailSettings.server.remove")}
                variant="quiet"
                title={t("mailSettings.server.removeTitle")}
                body={t("mailSettings.server.removeBody")}
                confirmLabel={t("mailSettings.server.remove")}
                action={removeServer}
              />
            </div>
          </>
        )}
      </Card>
    </Section>
  )
}
