package dev.errdex.lsp;

import dev.errdex.lsp.Reports.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.PreviousResultId;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.RelatedUnchangedDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceUnchangedDocumentDiagnosticReport;
import org.jspecify.annotations.Nullable;

/** What is wrong, for an editor that asks (LSP 3.17, "Pull Diagnostics"); what it knows already is only named. */
final class Pulled {
    private Pulled() {}

    /** Of a file; {@code known} is the id of what the editor knows, or null. */
    static DocumentDiagnosticReport of(Report report, @Nullable String known) {
        if (report.id().equals(known)) {
            return new DocumentDiagnosticReport(new RelatedUnchangedDocumentDiagnosticReport(report.id()));
        }
        RelatedFullDocumentDiagnosticReport full = new RelatedFullDocumentDiagnosticReport(report.told());
        full.setResultId(report.id());
        return new DocumentDiagnosticReport(full);
    }

    /** Of all files of some sites. */
    static WorkspaceDiagnosticReport of(List<EditedSite> sites, @Nullable List<PreviousResultId> known) {
        Map<String, String> ids = new HashMap<>();
        if (known != null) {
            known.forEach(each -> ids.put(each.getUri(), each.getValue()));
        }
        List<WorkspaceDocumentDiagnosticReport> all = new ArrayList<>();
        for (EditedSite site : sites) {
            new TreeMap<>(site.reports()).forEach((path, report) -> {
                String uri = site.uri(path);
                String id = ids.get(uri);
                Integer version = site.document(path).map(Document::version).orElse(null);
                if (report.id().equals(id)) {
                    all.add(new WorkspaceDocumentDiagnosticReport(
                            new WorkspaceUnchangedDocumentDiagnosticReport(report.id(), uri, version)));
                } else if (!report.told().isEmpty() || id != null) {
                    WorkspaceFullDocumentDiagnosticReport full =
                            new WorkspaceFullDocumentDiagnosticReport(report.told(), uri, version);
                    full.setResultId(report.id());
                    all.add(new WorkspaceDocumentDiagnosticReport(full));
                }
            });
        }
        return new WorkspaceDiagnosticReport(all);
    }
}
