/**
 * Files of strangers, mutated for as long as anybody likes. {@code mvn verify} runs each target on
 * its inputs and on some thousand mutants of them; {@code src/test/fuzz.sh} runs Jazzer.
 */
package org.markwell.fuzz;
