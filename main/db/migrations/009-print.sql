-- What a stand's sheet tells besides its network: the Wi-Fi, how to join it, and whom to call.
ALTER TABLE site ADD COLUMN wifiName TEXT;
ALTER TABLE site ADD COLUMN wifiHelp TEXT;
ALTER TABLE site ADD COLUMN contact TEXT;
