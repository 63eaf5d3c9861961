package vn.baucu.tally.form;

import vn.baucu.tally.typesetting.Typesetting;

/** A job of printing. */
record PrintOrder(String area, String form, Typesetting format, boolean merged) {}
