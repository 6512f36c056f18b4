import type { Metadata } from "next"
import { eraseWorkspace, invite, remove, savePassword, saveSettings } from "@/app/(workspace)/settings/actions"
import { inWords } from "@/app/(workspace)/settings/auditWords"
import { getContext } from "@/app/_server/context"
import { requireViewer } from "@/app/_server/viewer"
import { Badge, Card, Notice, PageHeader, Section } from "@/app/_ui/block"
import { ConfirmButton } from "@/app/_ui/confirm"
import { ActionForm, SelectField, SubmitButton, TextField } from "@/app/_ui/form"
import { canAdminister, canOrganise } from "@/lib/access/policies"
import { getSettings, listMembers, readAuditLog } from "@/lib/access/store"
import type { Viewer } from "@/lib/access/viewer"

export const metadata: Metadata = { title: "Settings" }

const LOG_LENGTH = 100

export default async function SettingsPage() {
  const viewer = await requireViewer()
  return (
    <div className="page">
      <PageHeader title="Settings" />
      {canAdminister(viewer) && <WorkspaceSettings viewer={viewer} />}
      <Section title="Your password">
        <Card>
          <ActionForm action={savePassword}>
            <TextField name="current" label="Present password" type="password" autoComplete="current-password" />
            <TextField
              name="next"
              label="New password"
              type="password"
              autoComplete="new-password"
              hint="At least 10 characters."
            />
            <SubmitButton pendingLabel="Saving …">Change password</SubmitButton>
          </ActionForm>
        </Card>
      </Section>
      {canOrganise(viewer) && <Log viewer={viewer} />}
      {canAdminister(viewer) && (
        <Section title="Delete the workspace">
          <Card>
            <p>
              Erases all people, cycles, answers and reports of “{viewer.workspaceName}”, for good. There is no way back
              but a backup.
            </p>
            <ActionForm action={eraseWorkspace}>
              <TextField name="confirmation" label="Type the name of the workspace" autoComplete="off" />
              <SubmitButton variant="danger" pendingLabel="Deleting …">
                Delete everything
              </SubmitButton>
            </ActionForm>
          </Card>
        </Section>
      )}
    </div>
  )
}

async function WorkspaceSettings({ viewer }: { viewer: Viewer }) {
  const { db } = await getContext()
  const [settings, members] = await Promise.all([getSettings(db, viewer), listMembers(db, viewer)])
  return (
    <>
      <Section title="Workspace">
        <Card>
          <ActionForm action={saveSettings}>
            <TextField
              name="name"
              label="Name"
              defaultValue={settings.name}
              hint="Raters see it in their invitation."
            />
            <TextField
              name="threshold"
              label="Threshold"
              type="number"
              min={3}
              max={10}
              defaultValue={settings.threshold}
              hint="Fewer answers than this are never shown by themselves. It is never below 3; new cycles begin with it and can only raise it."
            />
            <SubmitButton pendingLabel="Saving …">Save</SubmitButton>
          </ActionForm>
        </Card>
      </Section>
      <Section title="Members">
        <div className="table-frame">
          <table className="table stacked">
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">E-mail address</th>
                <th scope="col">Role</th>
                <th scope="col">
                  <span className="visually-hidden">Remove</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {members.map(({ userId, name, email, role, isWaiting }) => (
                <tr key={userId}>
                  <th scope="row">
                    {name} {isWaiting && <Badge>invited</Badge>}
                  </th>
                  <td>{email}</td>
                  <td>{role}</td>
                  <td>
                    {userId !== viewer.userId && (
                      <ConfirmButton
                        label="Remove"
                        variant="quiet"
                        title={`Remove ${name}?`}
                        body="They can no longer sign in. What they set up stays."
                        confirmLabel="Remove"
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
          <h3>Invite a member</h3>
          <ActionForm action={invite}>
            <TextField name="name" label="Name" autoComplete="off" />
            <TextField name="email" label="E-mail address" type="email" autoComplete="off" />
            <SelectField
              name="role"
              label="Role"
              defaultValue="organiser"
              hint="An organiser runs cycles. A coach reads released reports of the people assigned to them. An owner can do everything."
            >
              <option value="organiser">Organiser</option>
              <option value="coach">Coach</option>
              <option value="owner">Owner</option>
            </SelectField>
            <SubmitButton variant="secondary">Invite</SubmitButton>
          </ActionForm>
        </Card>
      </Section>
    </>
  )
}

async function Log({ viewer }: { viewer: Viewer }) {
  const { db } = await getContext()
  const { isIntact, entries } = await readAuditLog(db, viewer, LOG_LENGTH)
  return (
    <Section title="Log">
      <p className="quiet">Who did what, and when. Never what anybody answered; raters leave nothing here at all.</p>
      {isIntact ? (
        <p>Each entry is chained to the one before it by its hash; the chain is unbroken.</p>
      ) : (
        <Notice tone="danger" title="The log was tampered with">
          The chain of hashes is broken: an entry was changed, added or removed past this program.
        </Notice>
      )}
      <div className="table-frame">
        <table className="table stacked">
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Who</th>
              <th scope="col">What</th>
            </tr>
          </thead>
          <tbody>
            {entries.map(({ at, actor, action, about }) => (
              <tr key={`${at.toISOString()} ${action} ${JSON.stringify(about)}`}>
                <td className="numbers">{at.toISOString().slice(0, 16).replace("T", " ")}</td>
                <td>{ACTORS[actor] ?? actor}</td>
                <td>{inWords(action, about)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

/** Who acts without being a member. */
const ACTORS: Record<string, string> = { deadline: "the deadline", subject: "the person it is about" }
