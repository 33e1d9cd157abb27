# #region request
# Ben: who asks whom, when, and for what.
echo "Ben to Asha, 2026-11-29 21:40Z: rotate the registrar password" > request
ssh-keygen -Y sign -f ~/.ssh/on_call -n on-call request

# You. His key is in signers since you met, as: ben ssh-ed25519 AAAA...
ssh-keygen -Y verify -f signers -I ben -n on-call -s request.sig < request
# #endregion
