-- What jobs have printed is kept for a while only: baucu.tally.forms.keep-prints says how long.
create index form_print_at on form_print (at);
grant delete on form_print to ${application};
