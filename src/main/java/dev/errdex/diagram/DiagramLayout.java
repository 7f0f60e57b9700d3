package dev.errdex.diagram;

import dev.errdex.diagram.Diagram.Arrow;
import dev.errdex.diagram.Drawing.Area;
import dev.errdex.diagram.Drawing.Point;
import dev.errdex.diagram.Drawing.Route;
import dev.errdex.diagram.Drawing.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** Gives boxes and arrows their places, in layers, as Sugiyama, Tagawa and Toda describe (1981). */
public final class DiagramLayout {
    private static final double GAP = 16;
    private static final double BETWEEN_LAYERS = 28;

    static {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    private DiagramLayout() {}

    /**
     * The same places for the same diagram, always. {@code boxes} and {@code labels} are how much room each box and
     * each arrow's label need.
     */
    public static Drawing of(Diagram diagram, List<Size> boxes, List<Size> labels) {
        ElkNode graph = ElkGraphUtil.createGraph();
        graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        graph.setProperty(LayeredOptions.DIRECTION, diagram.across() ? Direction.RIGHT : Direction.DOWN);
        graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(LayeredOptions.RANDOM_SEED, 1);
        // Beside each other stands what an author wrote first.
        graph.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE, GAP);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_LAYERS);
        graph.setProperty(LayeredOptions.PADDING, new ElkPadding(2));
        List<ElkNode> nodes = new ArrayList<>();
        for (Size box : boxes) {
            ElkNode node = ElkGraphUtil.createNode(graph);
            node.setDimensions(box.width(), box.height());
            nodes.add(node);
        }
        List<ElkEdge> edges = new ArrayList<>();
        for (int i = 0; i < diagram.arrows().size(); i++) {
            Arrow arrow = diagram.arrows().get(i);
            ElkEdge edge = ElkGraphUtil.createSimpleEdge(nodes.get(arrow.from()), nodes.get(arrow.to()));
            if (labels.get(i).width() > 0) {
                ElkLabel label = ElkGraphUtil.createLabel(arrow.label().text(), edge);
                label.setDimensions(labels.get(i).width(), labels.get(i).height());
                label.setProperty(LayeredOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
            }
            edges.add(edge);
        }
        lay(graph);
        return new Drawing(
                (int) Math.ceil(graph.getWidth()),
                (int) Math.ceil(graph.getHeight()),
                nodes.stream()
                        .map(node -> area(node.getX(), node.getY(), node.getWidth(), node.getHeight()))
                        .toList(),
                edges.stream().map(DiagramLayout::route).toList());
    }

    /** The library keeps what it knows of algorithms in one place, and is asked by one thread at a time. */
    private static synchronized void lay(ElkNode graph) {
        new RecursiveGraphLayoutEngine().layout(graph, new BasicProgressMonitor());
    }

    private static Area area(double x, double y, double width, double height) {
        return new Area((int) Math.round(x), (int) Math.round(y), (int) Math.round(width), (int) Math.round(height));
    }

    private static Route route(ElkEdge edge) {
        ElkEdgeSection section = edge.getSections().getFirst();
        List<Point> points = Stream.of(
                        Stream.of(point(section.getStartX(), section.getStartY())),
                        section.getBendPoints().stream().map(bend -> point(bend.getX(), bend.getY())),
                        Stream.of(point(section.getEndX(), section.getEndY())))
                .flatMap(each -> each)
                .toList();
        return new Route(
                points,
                edge.getLabels().stream()
                        .findFirst()
                        .map(label -> area(label.getX(), label.getY(), label.getWidth(), label.getHeight()))
                        .orElse(Area.NONE));
    }

    private static Point point(double x, double y) {
        return new Point((int) Math.round(x), (int) Math.round(y));
    }
}
