INSERT INTO attempts (id, fingerprint, claimant, began, leased)
VALUES ($1, $2, $3, now(), now())
ON CONFLICT (id) DO UPDATE SET claimant = $3, leased = now()
WHERE attempts.reply IS NULL
  AND attempts.fingerprint = $2
  AND attempts.leased < now() - $4::interval  -- the lease ran out
  AND attempts.began > now() - $5::interval   -- the far end remembers
RETURNING id;
