package vn.baucu.tally.summary;

import java.util.List;

/** A constituency (đơn vị bầu cử) as the tables of the forms name it. */
record Unit(String constituency, String area, String areaName, int number, List<String> covers) {}
