import * as z from "zod";

const noSecret = (url: string) => {
  // All checks are run, even when an earlier one has failed.
  if (!URL.canParse(url)) return true;
  const { username, password } = new URL(url);
  return username === "" && password === "";
};

/**
 * A value that begins with a hyphen would be an option to the program that it is handed to, and git's
 * can name a command (https://git-scm.com/docs/git-ls-remote, `--upload-pack`); so would such a host be
 * to ssh. One of git's helpers (https://git-scm.com/docs/gitremote-helpers) can be a command too.
 */
const noOption = /^(?!-)/;
const noOptionMessage = "must not begin with `-`";
const noCommand = /^(?!(?:[A-Za-z+]+:\/\/)?(?:[^/]*@)?-)(?![\w.+-]+::)/;

/** A server with sshd and rsync. Keys come from the ssh agent or `~/.ssh/config`. */
const SshTargetSchema = z.strictObject({
  to: z.literal("ssh").describe("A server with sshd and rsync."),
  host: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9.:-]*$/, "must be a host name")
    .describe("Its name, or the one that it has in `~/.ssh/config`."),
  path: z
    .string()
    .regex(/^\/[\w./-]*\w$/, "must be a path from the root, like `/srv/www/site`")
    .describe("A folder on the server; the web server's root is `current` in it."),
  user: z
    .string()
    .regex(/^[a-z_][a-z0-9_.-]*$/i, "must be a user name")
    .optional()
    .describe("Who logs in."),
  port: z
    .number()
    .int()
    .min(1)
    .max(65_535)
    .optional()
    .describe("Where sshd listens, if not on 22."),
});
/** A host that is deployed to over SSH. */
export type SshTarget = z.infer<typeof SshTargetSchema>;

/** A store that speaks S3. Keys come from the environment or `~/.aws`. */
const S3TargetSchema = z.strictObject({
  to: z.literal("s3").describe("A store that speaks S3."),
  bucket: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]+$/, "must be the name of a bucket")
    .describe("The bucket's name."),
  region: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/, "must be a region, like `eu-central-1`")
    .describe("Where the bucket is; `auto` for stores that have no regions."),
  endpoint: z
    .url({ protocol: /^https?$/, message: "must be a web address" })
    .refine(noSecret, "must hold no password: secrets come from the environment")
    .optional()
    .describe("The store's web address, if it isn't Amazon's."),
  prefix: z
    .string()
    .regex(noOption, noOptionMessage)
    .regex(/^(?:[\w.-]+\/)+$/, "must be folders ending in a slash, like `site/`")
    .optional()
    .describe("What all keys begin with."),
});
/** A bucket of anything that speaks S3. */
export type S3Target = z.infer<typeof S3TargetSchema>;

/** A branch that a host like GitHub Pages, Netlify or Cloudflare Pages publishes. */
const PagesTargetSchema = z.strictObject({
  to: z.literal("pages").describe("A branch that a host publishes."),
  remote: z
    .string()
    .min(1)
    .regex(noCommand, "must be a remote's name or address, and not begin with `-`")
    .refine(
      (remote) => !URL.canParse(remote) || new URL(remote).password === "",
      "must hold no password: secrets come from the environment, or from git's own helpers",
    )
    .default("origin")
    .describe("Where it is pushed to: a remote's name, or an address."),
  branch: z
    .string()
    .regex(/^\w[\w./-]*$/, "must be the name of a branch")
    .describe("The branch; all that it held is replaced."),
  cname: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]*$/, "must be a domain")
    .optional()
    .describe("The domain that GitHub Pages is to answer for."),
});
/** A branch that a host of pages serves. */
export type PagesTarget = z.infer<typeof PagesTargetSchema>;

/** A folder on this machine, for hosts whose own tools take it from there. */
const FolderTargetSchema = z.strictObject({
  to: z.literal("folder").describe("A folder on this machine."),
  path: z
    .string()
    .min(1)
    .regex(noOption, `${noOptionMessage}: write \`./-name\``)
    .describe("The folder; all that it held is replaced."),
});
/** A folder of this machine. */
export type FolderTarget = z.infer<typeof FolderTargetSchema>;

/** Where a site can be deployed to. */
export const DeployTargetSchema = z.discriminatedUnion(
  "to",
  [SshTargetSchema, S3TargetSchema, PagesTargetSchema, FolderTargetSchema],
  { error: "must be `ssh`, `s3`, `pages` or `folder`" },
);
/** A target in `deploy:` of `site.yaml`; `to` says of which kind. */
export type DeployTarget = z.infer<typeof DeployTargetSchema>;
