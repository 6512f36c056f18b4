import { invite, remove, saveRole, untie } from "@/app/(workspace)/settings/actions"
import styles from "@/app/(workspace)/settings/members/members.module.css"
import { getWords } from "@/app/_server/words"
import { Badge, Card, Section } from "@/app/_ui/block"
import { ConfirmButton } from "@/app/_ui/confirm"
import { ActionForm, SelectField, SubmitButton, TextField } from "@/app/_ui/form"
import { hidden } from "@/app/_ui/hidden"
import type { Member } from "@/lib/access/listMembers"

/** Who signs in to the workspace; an owner adds and removes them. */
export async function Members({ members, ownId }: { members: Member[]; ownId: string }) {
  const { t } = await getWords()
  return (
    <Section title={t("settings.members.title")}>
      <div className="table-frame">
        <table className="table stacked">
          <thead>
            <tr>
              <th scope="col">{t("settings.members.name")}</th>
              <th scope="col">{t("settings.members.email")}</th>
              <th scope="col">{t("settings.members.role")}</th>
              <th scope="col">
                <span className="visually-hidden">{t("settings.members.remove")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {members.map(({ userId, name, email, role, isWaiting, tiedTo }) => (
              <tr key={userId}>
                <th scope="row">
                  {name} {isWaiting && <Badge>{t("settings.members.invited")}</Badge>}
                  {tiedTo.length > 0 && <Tied userId={userId} name={name} to={tiedTo} isOwn={userId === ownId} />}
                </th>
                <td>{email}</td>
                <td>
                  {userId === ownId ? (
                    t(`settings.members.roles.${role}`)
                  ) : (
                    <RoleForm userId={userId} name={name} role={role} />
                  )}
                </td>
                <td>
                  {userId !== ownId && (
                    <ConfirmButton
                      label={t("settings.members.remove")}
                      variant="quiet"
                      title={t("settings.members.removeTitle", { name })}
                      body={t("settings.members.removeBody")}
                      confirmLabel={t("settings.members.remove")}
                      action={remove.bind(null, userId)}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Card>
        <h3>{t("settings.members.invite")}</h3>
        <ActionForm action={invite}>
          <TextField name="name" label={t("settings.members.name")} autoComplete="off" />
          <TextField name="email" label={t("settings.members.email")} type="email" autoComplete="off" />
          <SelectField
            name="role"
            label={t("settings.members.role")}
            defaultValue="organiser"
            hint={t("settings.members.roleHint")}
          >
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {t(`settings.members.roleNames.${role}`)}
              </option>
            ))}
          </SelectField>
          <SubmitButton variant="secondary">{t("settings.members.inviteButton")}</SubmitButton>
        </ActionForm>
      </Card>
    </Section>
  )
}

/** Who a member is in the directory under another address; another owner can say that they are somebody else. */
async function Tied({ userId, name, to, isOwn }: { userId: string; name: string; to: string[]; isOwn: boolean }) {
  const { t, format } = await getWords()
  const people = format.list(to)
  return (
    <div className="row small">
      <span className="quiet">{t("settings.members.tied.to", { people })}</span>
      {!isOwn && (
        <ConfirmButton
          label={t.rich("settings.members.tied.end", { name, hidden })}
          variant="quiet"
          title={t("settings.members.tied.title", { name, people })}
          body={t("settings.members.tied.body", { name })}
          confirmLabel={t("settings.members.tied.confirm")}
          action={untie.bind(null, userId)}
        />
      )}
    </div>
  )
}

const ROLES = ["organiser", "coach", "owner"] as const

async function RoleForm({ userId, name, role }: Pick<Member, "userId" | "name" | "role">) {
  const { t } = await getWords()
  return (
    <ActionForm action={saveRole.bind(null, userId)} className={styles.role}>
      <SelectField
        name="role"
        label={<span className="visually-hidden">{t("settings.members.roleOf", { name })}</span>}
        defaultValue={role}
      >
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {t(`settings.members.roleNames.${role}`)}
          </option>
        ))}
      </SelectField>
      <SubmitButton variant="quiet">{t.rich("settings.members.saveRoleOf", { name, hidden })}</SubmitButton>
    </ActionForm>
  )
}
