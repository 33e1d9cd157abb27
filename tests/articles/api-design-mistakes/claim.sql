INSERT INTO attempts (id, fingerprint, claimant, began, leased)
VALUES ($1, $2, $3, now(), now())
ON CONFLICT (id) DO UPDATE SET claimant = $3, leased = now()
WHERE attempts.reply IS NULL
  AND attempts.fingerprint = $2
  -- The lease, in ms, ran out, and the far end still remembers.
  AND attempts.leased < now() - $4 * interval '1 ms'
  AND attempts.began > now() - $5 * interval '1 ms'
RETURNING id;
