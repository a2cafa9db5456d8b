extension RunReport {
  /// The page of the HTML report, in the language of Mustache (mustache(5)).
  static let htmlTemplate = """
    {{% CONTENT_TYPE:ESCAPED}}
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Lockstep report</title>
    <style>
    :root { color-scheme: light dark; --good: #1a7f37; --note: #9a6700; --bad: #cf222e; --fault: #8250df; }
    @media (prefers-color-scheme: dark) {
      :root { --good: #3fb950; --note: #d29922; --bad: #f85149; --fault: #a371f7; }
    }
    body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 75rem; padding: 0 1rem; }
    pre, td, th { font: 13px/1.4 ui-monospace, monospace; }
    pre { overflow-x: auto; padding: 0.5rem 1rem; border-left: 3px solid var(--bad); }
    table { border-collapse: collapse; }
    th, td { padding: 0.1rem 0.6rem; text-align: center; border-bottom: 1px solid #8884; }
    th:first-child, td:first-child { text-align: left; }
    .good { color: var(--good); } .note { color: var(--note); }
    .bad { color: var(--bad); font-weight: bold; } .fault { color: var(--fault); font-weight: bold; }
    summary { cursor: pointer; }
    </style>
    </head>
    <body>
    <h1>Lockstep report</h1>
    <p>{{summary}}</p>
    {{#interrupted}}
    <p class="bad">The run was interrupted: this is what there was by then.</p>
    {{/interrupted}}
    <h2>Kernels</h2>
    {{#kernels}}
    <h3>{{title}}</h3>
    <p>{{totals}}</p>
    {{#failure}}
    <p class="bad">could not run: {{.}}</p>
    {{/failure}}
    {{#console}}
    <div><code>{{.}}</code></div>
    {{/console}}
    {{#notes}}
    <div>{{.}}</div>
    {{/notes}}
    {{/kernels}}
    {{#hasRows}}
    <h2>Scenarios that do not conform everywhere</h2>
    <table>
    <tr><th>scenario</th>{{#columns}}<th>{{.}}</th>{{/columns}}</tr>
    {{#rows}}
    <tr><td>{{name}}</td>{{#cells}}<td class="{{colour}}" title="{{title}}">{{sign}}</td>{{/cells}}</tr>
    {{/rows}}
    </table>
    <p>{{#legend}}<span class="{{colour}}">{{sign}} {{title}}</span> {{/legend}}</p>
    {{/hasRows}}
    <h2>Findings</h2>
    {{#findings}}
    <details open>
    <summary><span class="{{colour}}">{{verdict}}</span> {{scenario}}: {{name}}</summary>
    <pre>{{text}}</pre>
    </details>
    {{/findings}}
    {{^findings}}
    <p>Nothing failed.</p>
    {{/findings}}
    </body>
    </html>

    """
}
