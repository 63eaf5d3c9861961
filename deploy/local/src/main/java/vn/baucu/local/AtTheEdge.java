package vn.baucu.local;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Marks a main class, which may talk to the terminal and end the program. */
@Retention(RetentionPolicy.CLASS)
@interface AtTheEdge {}
