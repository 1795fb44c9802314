"""The catalogues of words: found in the sources, kept as .po, compiled to .mo, without a program beside Python."""
