# #region capture
sudo tcpdump -nn -i any \
  'port 8080 and tcp[tcpflags] & (tcp-fin|tcp-rst) != 0'
# #endregion
