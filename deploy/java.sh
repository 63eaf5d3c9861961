# Finds the Java of up and token: JAVA_HOME if set, otherwise the one on the PATH. To be sourced.

refuse() {
  printf '%s\n' "$1" >&2
  exit 2
}

if [ -n "${JAVA_HOME:-}" ]; then
  java=$JAVA_HOME/bin/java
  [ -x "$java" ] || refuse "JAVA_HOME is $JAVA_HOME, but there is no Java; Baucu needs a JDK 17 or newer."
else
  java=$(command -v java) || refuse "There is no Java on this machine; Baucu needs a JDK 17 or newer."
fi
version=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p')
case $version in
  1.* | '') feature=8 ;;
  *) feature=${version%%.*} ;;
esac
[ "$feature" -ge 17 ] || refuse "Baucu needs a JDK 17 or newer; $java is Java ${version:-unknown}."
