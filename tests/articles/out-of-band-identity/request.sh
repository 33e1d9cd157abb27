# #region request
# Ben: who asks whom, when, and for what.
echo "Ben to Asha, 29 Nov, 21:40: rotate the registrar password" > request
ssh-keygen -Y sign -f ~/.ssh/on_call -n on-call request

# You, in whose file his key stands since you met: ben ssh-ed25519 AAAA...
ssh-keygen -Y verify -f signers -I ben -n on-call -s request.sig < request
# #endregion
