<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="text" encoding="utf-8" />
  <xsl:param name="namespace" />
  <xsl:param name="enum" />
  <xsl:template match="/root">
    <xsl:text>// &lt;auto-generated/&gt;&#10;namespace </xsl:text>
    <xsl:value-of select="$namespace" />
    <xsl:text>;&#10;&#10;/// &lt;summary&gt;Specifies an entry of the resource file.&lt;/summary&gt;&#10;internal enum </xsl:text>
    <xsl:value-of select="$enum" />
    <xsl:text>&#10;{&#10;</xsl:text>
    <xsl:for-each select="data">
      <xsl:text>    </xsl:text>
      <xsl:value-of select="@name" />
      <xsl:text>,&#10;</xsl:text>
    </xsl:for-each>
    <xsl:text>}&#10;</xsl:text>
  </xsl:template>
</xsl:stylesheet>
