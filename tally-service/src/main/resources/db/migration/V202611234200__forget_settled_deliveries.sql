-- What arrived or was given up is kept for a while only: baucu.delivery.keep-settled says how long.
create index webhook_delivery_settled on webhook_delivery (settled_at) where settled_at is not null;
