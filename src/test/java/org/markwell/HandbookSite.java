package org.markwell;

import java.nio.file.Path;

/** A small guide with all that a handbook can hold, and a little that it should leave out. */
public final class HandbookSite {
  private HandbookSite() {}

  public static TestSite in(Path root) {
    return TestSite.in(root)
        .write("site.yaml", "title: T\nbase_url: https://centre.example/\n")
        .write(
            "content/registers/verbs.yaml",
            """
            - {id: describe-1, verb: describe, level: 1, meaning: Say what it is like., prompts: [What is it like?]}
            - {id: describe-3, verb: describe, level: 3, meaning: Say in detail., prompts: [What else?, Why so?]}
            - {id: explain-2, verb: explain, level: 2, meaning: Give reasons., prompts: [Why?]}
            - {id: juggle-3, verb: juggle, level: 3, meaning: Never used here.}
            """)
        .write(
            "content/registers/evidence.yaml",
            "- {id: work, label: Work product}\n- {id: talk, label: Discussion}\n")
        .write(
            "content/registers/legislation.yaml",
            """
            - {id: old, title: Old Act 1998, status: repealed, replaced_by: new}
            - {id: new, title: New Act 2018, status: current}
            - {id: other, title: Other Act 2001, status: current}
            """)
        .write(
            "content/q/index.md",
            """
            ---
            type: qualification
            title: Service
            level: 3
            number: 601/0000/1
            version: "2.0"
            rules_of_combination: All units.
            changes:
              - {version: "2.0", date: 2026-03-01, summary: Reworded., criteria: ["1.1"]}
              - {version: "1.0", date: 2025-03-01, summary: First.}
            ---
            About it, see [planning](u1/planning.md).
            """)
        .write(
            "content/q/handbook/01-purpose.md",
            """
            ---
            title: Purpose
            ---
            #### Deep start

            See [planning](../u1/planning.md#c-time), [the next chapter](02-more.md), [the
            unit](../u1/index.md), [the body](https://body.example/rules) and [home](../../index.md).

            ## Then up
            """)
        .write("content/q/handbook/02-more.md", "---\ntitle: More\n---\nText.\n")
        .write("content/index.md", "# Home\n")
        .write(
            "content/q/u1/index.md",
            """
            ---
            type: unit
            title: Planning
            id: u1
            number: "301"
            level: 3
            group: mandatory
            outcomes:
              - number: "1"
                text: Know how
                criteria:
                  - {number: "1.1", text: Describe planning, verb: describe, range: Any tools.}
                  - {number: "1.10", text: "=Explain *why*, fully"}
              - number: "2"
                criteria: ["2.1"]
            ---
            """)
        .write(
            "content/q/u1/planning.md",
            """
            ---
            title: Planning
            id: planning
            version: "1.1"
            reviewed: 2026-04-01
            legislation: [old]
            concepts:
              - {id: time, term: Time, definition: It passes.}
            misconceptions:
              - {claim: Plans are rigid., correction: Plans change.}
            marking_points:
              - id: tools
                text: Names tools.
                criteria: ["1.1", "1.10"]
                verb: describe
                minimum: {count: 2, of: tools}
                evidence: [work]
                guidance: |
                  ## Look

                  At dates.[^1]

                  [^1]: Or stamps.
              - {id: why, text: Says why., criteria: ["1.10"], verb: explain, strength: should}
            ---
            # First

            ### Skipped

            - [x] done
            """)
        .write(
            "content/q/u2/index.md",
            """
            ---
            type: unit
            title: Selling
            id: u2
            number: "302"
            outcomes:
              - {number: "1", text: Sell, criteria: [{number: "1.1", text: Wobble it, verb: wobble}]}
            ---
            """)
        .write("content/q/alone.md", "---\ntitle: Alone\ntips: [Rest.]\n---\n");
  }
}
