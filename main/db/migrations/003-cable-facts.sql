-- What a cable is made of, and how far it is: NetBox's `type` and `status` of a cable.
ALTER TABLE cable ADD COLUMN medium TEXT;
ALTER TABLE cable ADD COLUMN status TEXT NOT NULL DEFAULT 'planned';
